import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { markdownOf } from '../../../src/page-views/exports/markdown.ts';
import { markdownText } from '../../../src/page-views/exports/markdown-text.ts';
import { citation } from '../../store/samples.ts';
import { exported, hostile } from './samples.ts';

/** https://spec.commonmark.org/0.31.2/#backslash-escapes */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
/** What is left of the markup once what is escaped is gone. */
const acting = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, '\u0001');

describe('text in Markdown', () => {
  test('reads as it was written, on one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = markdownText(text);
        expect(written).not.toContain('\n');
        expect(unescaped(written)).toBe(visibleLine(text));
      }),
    );
  });

  test('holds nothing that acts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const left = acting(markdownText(text));
        expect(left).not.toMatch(/[\\`*_[\]<>&~|$^{}#@]|:\S|==|%%|www\.|^(?:[-+=>#]|\d+[.)])/i);
      }),
    );
  });

  test('plain prose is hardly changed', () => {
    expect(markdownText('The court ruled on 17 April: 5 % of it, she said (again).')).toBe(
      'The court ruled on 17 April: 5 % of it, she said (again).',
    );
    expect(markdownText('2025. A year')).toBe('2025\\. A year');
  });
});

describe('replies in Markdown', () => {
  test('a heading, quotations, and a footnote for each place', () => {
    const at = { ...citation('water/levels.md'), title: 'Levels', site: 'Harbour Post', copies: [], times: [] };
    const other = { ...at, start: 90, end: 120, page: 4 };
    const text = markdownOf({
      madeAt: Date.UTC(2025, 6, 9, 23, 59),
      replies: [
        { question: 'How high?', askedAt: Date.UTC(2025, 6, 8), outcome: 'answered', citations: [at, other], gone: [] },
        { question: null, askedAt: 0, outcome: 'done', citations: [at], gone: ['a_b.md', 'a_b.md'] },
      ],
    });
    expect(text).toBe(
      [
        '# How high?',
        'Asked on 8 July 2025: answered.',
        '> The gauge stood at four metres.[^1]',
        '> The gauge stood at four metres.[^2]',
        'Asked on 1 January 1970.',
        '> The gauge stood at four metres.[^1]',
        '2 quotations left out, since the file has changed and no longer holds the words: a\\_b.md.',
        'Exported by Ibid on 9 July 2025. Each quotation was compared with its file at that moment.',
        '[^1]: Levels · Harbour Post · published 1 May 2024. File water/levels.md, line 3, characters 10 to 41.',
        '[^2]: Levels · Harbour Post · published 1 May 2024. File water/levels.md, page 4, characters 90 to 120.',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  test('whatever is in it, each line is one of ours, and each quotation is whole', () => {
    fc.assert(
      fc.property(exported, (given) => {
        const lines = markdownOf(given).trimEnd().split('\n\n');
        const ours = /^(?:# |Asked on |> .*\[\^\d+\]$|Exported by Ibid|\[\^\d+\]: )/;
        for (const line of lines) expect(line).toMatch(ours);
        const quoted = lines
          .filter((line) => line.startsWith('> '))
          .map((line) => unescaped(line.slice(2).replace(/\[\^\d+\]$/, '')));
        expect(quoted).toEqual(
          given.replies.flatMap(({ citations }) => citations).map(({ quote }) => visibleLine(quote)),
        );
        const marks = new Set(lines.flatMap((line) => /\[\^(\d+)\]$/.exec(line)?.[1] ?? []));
        const notes = lines.flatMap((line) => /^\[\^(\d+)\]: /.exec(line)?.[1] ?? []);
        expect(new Set(notes)).toEqual(marks);
        expect(notes).toHaveLength(marks.size);
      }),
    );
  });
});
