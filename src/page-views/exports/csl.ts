import { visibleLine } from '../../chat/wording/visible.ts';
import type { Reference } from './exported.ts';

/** The cited documents as CSL-JSON, which Zotero, pandoc and others read; the quotations stand in `custom`. */
export function cslOf(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(item), null, 2)}\n`;
}

function item({ key, document, citations }: Reference): object {
  const { file, title, site, byline, published, saved, language, hash } = document;
  return {
    id: key,
    type: site === null ? 'document' : 'webpage',
    title: title === null ? visibleLine(file) : visibleLine(title.value),
    ...(byline === null ? {} : { author: [{ literal: visibleLine(byline.value) }] }),
    ...(site === null ? {} : { 'container-title': visibleLine(site.value) }),
    ...dated('issued', published?.value),
    ...dated('accessed', saved?.value),
    ...(language === null ? {} : { language }),
    note: `File: ${visibleLine(file)}`,
    custom: {
      file,
      ...(hash === '' ? {} : { sha256: hash }),
      quotations: citations.map(({ quote, start, end, line, page }) => ({
        quote,
        start,
        end,
        ...(page === null ? { line } : { page }),
      })),
    },
  };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dated(name: 'issued' | 'accessed', day: string | undefined): object {
  const [, year, month, date] = DAY.exec(day ?? '') ?? [];
  return year ? { [name]: { 'date-parts': [[Number(year), Number(month), Number(date)]] } } : {};
}
