import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { bibtexOf, bibtexText } from '../../../src/page-views/exports/bibtex.ts';
import { cslOf } from '../../../src/page-views/exports/csl.ts';
import { type Described, referencesOf } from '../../../src/page-views/exports/exported.ts';
import { citation } from '../../store/samples.ts';
import { exported, hostile } from './samples.ts';

const found = (value: string) => ({ value, span: null, where: 'test' });
const LEVELS: Described = {
  file: 'water/levels.md',
  title: found('Levels rise: a Étude'),
  site: found('Harbour Post'),
  byline: found('Ann Reed & The Desk'),
  published: found('2024-05-01'),
  saved: found('2024-05-02'),
  language: 'en',
  hash: 'ab12',
};
const quoting = (...files: string[]) => ({
  madeAt: 0,
  replies: files.map((file) => ({ question: null, askedAt: 0, outcome: null, citations: [citation(file)], gone: [] })),
});
const KNOWN = new Map([[LEVELS.file, LEVELS]]);

const NAMES: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
  quotedbl: '"',
};

/** What LaTeX prints for the inside of a field. */
const printed = (field: string): string =>
  field.replace(/\\text(\w+)\{\}|\\([&%$#_])/g, (_, name: string | undefined, character: string) =>
    name === undefined ? character : ({ less: '<', greater: '>' }[name] ?? NAMES[name] ?? expect.unreachable(name)),
  );

/** Reads entries as BibTeX does: a field ends where its braces are balanced. */
function readEntries(text: string): { key: string; fields: Map<string, string> }[] {
  const entries: { key: string; fields: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = new RegExp(pattern.source, 'y');
    match.lastIndex = at;
    const read = match.exec(text);
    if (read) at = match.lastIndex;
    return read;
  };
  while (take(/\s*@misc\{([a-z0-9-]+),\n/)) {
    const key = /@misc\{([a-z0-9-]+),\n$/.exec(text.slice(0, at))![1]!;
    const fields = new Map<string, string>();
    for (let field = take(/ {2}(\w+) = (\{|[a-z]{3},\n)/); field; field = take(/ {2}(\w+) = (\{|[a-z]{3},\n)/)) {
      if (field[2] !== '{') {
        fields.set(field[1]!, field[2]!.slice(0, 3));
        continue;
      }
      const start = at;
      for (let depth = 1; depth > 0; at++) {
        expect(at).toBeLessThan(text.length);
        if (text[at] === '{') depth++;
        if (text[at] === '}') depth--;
      }
      fields.set(field[1]!, text.slice(start, at - 1));
      expect(take(/,\n/)).not.toBeNull();
    }
    expect(take(/\}\n/)).not.toBeNull();
    entries.push({ key, fields });
  }
  expect(text.slice(at).trim()).toBe('');
  return entries;
}

describe('references', () => {
  test('a document is one reference, with all that is quoted of it', () => {
    const references = referencesOf(quoting('water/levels.md', 'other.md', 'water/levels.md'), KNOWN);
    expect(references.map(({ key, citations }) => [key, citations.length])).toEqual([
      ['harbour-post-2024-levels-rise-a-etude', 1],
      ['2024-gauges', 1],
    ]);
  });

  test('CSL-JSON', () => {
    expect(JSON.parse(cslOf(referencesOf(quoting('water/levels.md'), KNOWN)))).toEqual([
      {
        id: 'harbour-post-2024-levels-rise-a-etude',
        type: 'webpage',
        title: 'Levels rise: a Étude',
        author: [{ literal: 'Ann Reed & The Desk' }],
        'container-title': 'Harbour Post',
        issued: { 'date-parts': [[2024, 5, 1]] },
        accessed: { 'date-parts': [[2024, 5, 2]] },
        language: 'en',
        note: 'File: water/levels.md',
        custom: {
          file: 'water/levels.md',
          sha256: 'ab12',
          quotations: [{ quote: 'The gauge stood at four metres.', start: 10, end: 41, line: 3 }],
        },
      },
    ]);
  });

  test('BibTeX', () => {
    expect(bibtexOf(referencesOf(quoting('water/levels.md'), KNOWN))).toBe(
      [
        '@misc{harbour-post-2024-levels-rise-a-etude,',
        '  author = {{Ann Reed \\& The Desk}},',
        '  title = {{Levels rise: a Étude}},',
        '  howpublished = {Harbour Post},',
        '  year = {2024},',
        '  note = {file water/levels.md; published 2024-05-01; page saved 2024-05-02; line 3, characters 10--41},',
        '  month = may,',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('text in BibTeX prints as it was written, and its braces are balanced', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const field = bibtexText(text);
        expect(printed(field)).toBe(visibleLine(text));
        let depth = 0;
        for (const character of field) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(field.replace(/\\text\w+\{\}|\\[&%$#_]/g, '')).not.toMatch(/[\\{}~^<>"&%$#_]/);
      }),
    );
  });

  test('whatever is cited, both lists can be read again, with the same keys, each once', () => {
    fc.assert(
      fc.property(exported, (given) => {
        const references = referencesOf(given, new Map());
        const files = new Set(given.replies.flatMap(({ citations }) => citations).map(({ file }) => file));
        const csl = JSON.parse(cslOf(references)) as { id: string; custom: { file: string; quotations: object[] } }[];
        expect(csl.map(({ custom }) => custom.file)).toEqual([...files]);
        const entries = readEntries(bibtexOf(references));
        expect(entries.map(({ key }) => key)).toEqual(csl.map(({ id }) => id));
        expect(new Set(csl.map(({ id }) => id)).size).toBe(csl.length);
        for (const [i, { document }] of references.entries())
          expect(printed(entries[i]!.fields.get('title')!.slice(1, -1))).toBe(
            visibleLine(document.title?.value ?? document.file),
          );
      }),
    );
  });
});
