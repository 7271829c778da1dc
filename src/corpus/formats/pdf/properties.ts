import type { Hint, Hints } from '../../source.ts';

/** Programs write the name of a file, of a template or of themselves where nobody gave a title. */
const notATitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|document\s?\d*$|title$|layout \d+$|slide \d+$)|\.(?:docx?|pdf|indd|qxd|tex|dvi|pptx?|html?|rtf|odt)$/i;

/**
 * What the document properties say, as far as it can be believed. The title is looked for on the first pages. The date
 * of creation is left alone: it is the day on which somebody saved, printed or scanned, and would pass for the day of
 * publication.
 */
export function pdfHints(info: Readonly<Record<string, unknown>>, text: string): Hints {
  const said = (name: string): string => {
    const value = info[name];
    return typeof value === 'string' ? value.replace(/[\x00-\x1f\x7f-\x9f\s]+/g, ' ').trim() : '';
  };
  const title = said('Title');
  const author = said('Author');
  return {
    ...(title === '' || notATitle.test(title) ? {} : { title: locate(title, text) }),
    ...(author === '' ? {} : { author: { value: author, start: null, end: null, where: 'PDF properties' } }),
  };
}

function locate(value: string, text: string): Hint {
  const start = text.slice(0, 20_000).indexOf(value);
  const place = start === -1 ? { start: null, end: null } : { start, end: start + value.length };
  return { value, ...place, where: 'PDF properties' };
}
