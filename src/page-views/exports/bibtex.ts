import { visibleLine } from '../../chat/wording/visible.ts';
import type { Reference } from './exported.ts';

/** The cited documents as BibTeX, in UTF-8: one `@misc` each. */
export function bibtexOf(references: readonly Reference[]): string {
  return references.map(entry).join('\n');
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The names that every style defines. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function entry({ key, document, citations }: Reference): string {
  const { file, title, site, byline, published, saved } = document;
  const [, year, month] = DAY.exec(published?.value ?? '') ?? [];
  const name = MONTHS[Number(month) - 1];
  const places = citations.map(({ line, page, start, end }) =>
    page === null ? `line ${line}, characters ${start}--${end}` : `page ${page}, characters ${start}--${end}`,
  );
  const day = published ? [`published ${published.value}`] : [];
  const seen = saved ? [`page saved ${saved.value}`] : [];
  const note = [`file ${visibleLine(file)}`, ...day, ...seen].map(bibtexText);
  const fields: [string, string][] = [
    // Braces within keep a name that is no person's from being taken apart, and capitals from being lowered.
    ...(byline ? [['author', `{${bibtexText(byline.value)}}`] as [string, string]] : []),
    ['title', `{${bibtexText(title?.value ?? file)}}`],
    ...(site ? [['howpublished', bibtexText(site.value)] as [string, string]] : []),
    ...(year ? [['year', year] as [string, string]] : []),
    ['note', `${[...note, ...places].join('; ')}`],
  ];
  const lines = fields.map(([field, value]) => `  ${field} = {${value}},\n`).join('');
  return `@misc{${key},\n${lines}${name ? `  month = ${name},\n` : ''}}\n`;
}

// A brace behind a backslash still counts as a brace where BibTeX looks for the end of a field.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text as the inside of a field: what LaTeX would obey is written as its name, and braces stay balanced. */
export const bibtexText = (text: string): string =>
  visibleLine(text).replace(/[\\{}~^<>"&%$#_]/g, (character) => ESCAPES[character]!);
