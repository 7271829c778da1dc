import { safeName } from '../../corpus/folder/safe-name.ts';
import type { Format } from '../../corpus/source.ts';

const endings: Readonly<Record<Format, string>> = {
  html: '.html',
  text: '.txt',
  markdown: '.md',
  pdf: '.pdf',
  docx: '.docx',
};

export const endingOf = (format: Format): string => endings[format];

/** The folder in which the pages of a host lie: `feeds/example.org`, below the folder of the channel that added them. */
export function hostFolder(home: string, way: 'feeds' | 'pages', url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '').replace(/[[\]:]+/g, '-');
  const name = safeName(`${host}.txt`)?.replace(/\.txt$/, '') ?? 'other';
  return [home, way, name].filter((part) => part !== '').join('/');
}

/** `2026-01-13 The bridge is open.html`: the day first, so that a folder is in the order in which things were published. */
export function pageName(day: string, title: string | null, url: string, format: Format): string {
  const words = title ?? lastPart(url) ?? 'page';
  const plain = words.replace(/[/\\]/g, '-').replace(/\s+/g, ' ').slice(0, 120);
  return safeName(`${day} ${plain}${endings[format]}`) ?? `${day}${endings[format]}`;
}

function lastPart(url: string): string | null {
  const part = new URL(url).pathname.split('/').findLast((one) => one !== '');
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part).replace(/\.[a-z]{2,5}$/i, '') || null;
  } catch {
    return part;
  }
}
