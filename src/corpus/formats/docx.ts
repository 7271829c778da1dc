import { failure, type Problem, type Result, success } from '../problem.ts';
import type { Source } from '../source.ts';
import { docxHints } from './docx/properties.ts';
import { unpack } from './docx/unpack.ts';
import { loadParser } from './html/dom.ts';
import { type PageText, pageText } from './html/page-text.ts';
import type { ReadLimits } from './limits.ts';

/** The title's style becomes the one first heading; the document's own headings stand below it. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
];

/** The arrow by which a note leads back to its place. */
const wayBack = /<a href="#(?:foot|end)note-ref-[^"]{0,40}">↑<\/a>/g;

/**
 * The text of a Word document: paragraphs and headings parted by blank lines, list items and table rows by line ends,
 * cells by tabs; footnotes follow at the end, as mammoth has them. Pictures, comments and deleted text are left out.
 */
export async function readDocx(file: string, bytes: Uint8Array, limits: ReadLimits): Promise<Result<Source, Problem>> {
  if (bytes.length === 0) return failure(problem('empty', 'The file has no bytes'));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return failure(problem('docx-encrypted', 'The document is encrypted, or an old .doc under a new name'));
  }
  const [{ default: mammoth }, parse] = await Promise.all([import('mammoth'), loadParser()]);
  try {
    const parts = await unpack(bytes, limits.maxInflatedBytes);
    if (!parts.ok) return parts;
    const markup = await convert(mammoth, parts.value);
    const root = parse(`<html><body>${markup.replace(wayBack, '')}</body></html>`).documentElement;
    const read: PageText | null = root === null ? null : pageText(root);
    if (read === null || read.text === '') return failure(problem('empty', 'The document has no text'));
    const hints = await docxHints(parts.value.get('docProps/core.xml'), read);
    return success({ file, format: 'docx', encoding: 'docx', text: read.text, hints, removed: [], pageStarts: [] });
  } catch {
    return failure(problem('docx-broken', 'The document is damaged or is none'));
  }
}

/** Mammoth reads an archive of its own, packed from the parts that were inflated within the limits. */
async function convert(mammoth: typeof import('mammoth'), parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { default: JSZip } = await import('jszip');
  const archive = new JSZip();
  for (const [name, part] of parts) archive.file(name, part);
  const buffer = await archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  return (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage })).value;
}

const remedies: Readonly<Record<string, string>> = {
  empty: 'expected paragraphs of text. Fill it or leave it out',
  'docx-encrypted': 'expected a .docx that opens without a password. Save it again as one',
  'docx-broken': 'expected a .docx that opens in Word. Fetch it again, or open it and save it anew',
};

const problem = (code: string, found: string): Problem => ({ code, message: `${found}, ${remedies[code]}.` });
