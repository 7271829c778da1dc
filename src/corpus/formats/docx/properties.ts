import type { Hint, Hints } from '../../source.ts';
import { foldSpace } from '../html/dom.ts';
import type { PageText } from '../html/page-text.ts';

/** What programs and shared computers write where a person's name belongs. */
const nobody =
  /^(?:python-docx|microsoft office user|un-?named|unknown|author|admin(?:istrator)?|user|owner|apache poi)$/i;
const notATitle =
  /^(?:microsoft word\b|untitled|document\s?\d*$|word document$|title$)|\.(?:docx?|dotx?|rtf|odt|pdf)$/i;

/**
 * What `docProps/core.xml` and the paragraph in the style `Title` say. The date of creation is left alone: it is often
 * the template's, and would pass for the day of publication.
 */
export async function docxHints(coreProperties: Uint8Array | undefined, { text, headings }: PageText): Promise<Hints> {
  const property = await reader(coreProperties);
  const titled = headings[0];
  const shown: Hint | null = titled
    ? { ...titled, value: text.slice(titled.start, titled.end), where: 'Title style' }
    : null;
  const title = property('dc:title');
  const author = property('dc:creator');
  const given: Hint | null = title === '' || notATitle.test(title) ? null : locate(title, text);
  const best = given?.start == null ? (shown ?? given) : given;
  return {
    ...(best === null ? {} : { title: best }),
    ...(author === '' || nobody.test(author)
      ? {}
      : { author: { value: author, start: null, end: null, where: 'document properties' } }),
  };
}

function locate(value: string, text: string): Hint {
  const start = text.slice(0, 20_000).indexOf(value);
  const place = start === -1 ? { start: null, end: null } : { start, end: start + value.length };
  return { value, ...place, where: 'document properties' };
}

/** Reads a property by its name in the file; empty when it is not there. */
async function reader(xml: Uint8Array | undefined): Promise<(name: string) => string> {
  if (xml === undefined) return () => '';
  const { DOMParser } = await import('linkedom');
  const page = new DOMParser().parseFromString(new TextDecoder().decode(xml), 'text/xml') as unknown as {
    getElementsByTagName(name: string): ArrayLike<{ readonly textContent: string }>;
  };
  return (name) => foldSpace(page.getElementsByTagName(name)[0]?.textContent ?? '').trim();
}
