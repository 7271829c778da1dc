import { lineOf } from '../../answer/quote/cite.ts';
import { noteInWords } from '../../chat/wording/notes.ts';
import { visible, visibleLine } from '../../chat/wording/visible.ts';
import type { Document, Found } from '../../corpus/document.ts';
import type { Ink } from './ink.ts';
import { amount, counted } from './progress.ts';
import { wrap } from './wrap.ts';

/** What `ibid clean FILE` shows: what the document is, then its text in order, with what was removed and why. */
export function renderDocument(document: Document, ink: Ink, width: number): string {
  const facts: [string, string][] = [
    [
      'file',
      `${document.file} (${document.format}, ${document.encoding}, ${document.language ?? 'language not known'})`,
    ],
    ['title', found(document.title, document)],
    ['site', found(document.site, document)],
    ['byline', found(document.byline, document)],
    ['published', found(document.published, document)],
    ['saved', found(document.saved, document)],
    ...document.notes.map((note): [string, string] => ['note', noteInWords(note.kind)]),
    ['kept', keptLine(document)],
  ];
  const head = facts.flatMap(([name, value]) => {
    const [first = '', ...rest] = wrap([{ text: visibleLine(value) }], { width, indent: ' '.repeat(11) });
    return [ink.strong(name.padEnd(11)) + first.slice(11), ...rest];
  });
  return [...head, '', ...body(document, ink)].map((line) => `${line}\n`).join('');
}

function found(value: Found | null, document: Document): string {
  if (!value) return 'not found';
  const line = value.span ? `, line ${lineOf(document.text, value.span.start)}` : '';
  return `${value.value} (${value.where}${line})`;
}

function keptLine({ text, removed, passages }: Document): string {
  const gone = removed.reduce((sum, { start, end }) => sum + end - start, 0);
  return `${counted(text.length - gone)} of ${counted(text.length)} characters, ${amount(passages.length, 'passage')}; ${amount(removed.length, 'part')} removed`;
}

/** Kept text as it is; removed text behind a minus sign, under the rule that took it. */
function body({ text, removed }: Document, ink: Ink): string[] {
  const lines: string[] = [];
  const keep = (part: string) => {
    if (part.trim())
      lines.push(
        ...visible(part)
          .replace(/^\s*\n|\s+$/g, '')
          .split('\n')
          .map((line) => `  ${line}`),
      );
  };
  let at = 0;
  for (const removal of [...removed].sort((a, b) => a.start - b.start)) {
    keep(text.slice(at, removal.start));
    lines.push(ink.warn(`- removed: ${visibleLine(removal.reason)} [${removal.rule}]`));
    const taken = visible(text.slice(Math.max(at, removal.start), removal.end)).trim();
    if (taken) lines.push(...taken.split('\n').map((line) => ink.faint(`- ${line}`)));
    at = Math.max(at, removal.end);
  }
  keep(text.slice(at));
  return lines;
}
