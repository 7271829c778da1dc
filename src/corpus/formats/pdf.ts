import { failure, type Problem, type Result, success } from '../problem.ts';
import type { Source } from '../source.ts';
import type { ReadLimits } from './limits.ts';
import { documentText } from './pdf/document-text.ts';
import { type PageLine, type PdfItem, pageLines } from './pdf/page-lines.ts';
import { pdfHints } from './pdf/properties.ts';

/** pdf.js writes its warnings about files to the console unless it is told not to. */
const errorsOnly = 0;

/** The text layer of a PDF. A file without one is a picture of text, which is not read here. */
export async function readPdf(file: string, bytes: Uint8Array, limits: ReadLimits): Promise<Result<Source, Problem>> {
  if (bytes.length === 0) return failure(problem('empty', 'The file has no bytes'));
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy, because pdf.js takes the bytes away from their owner; and no Buffer, because it refuses those.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: errorsOnly });
    try {
      const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
      const pages = await allLines(pdf, limits);
      if (!pages.ok) return pages;
      const { text, pageStarts, removed } = documentText(pages.value);
      if (text === '') return failure(problem('pdf-no-text', 'The PDF has no text, only pictures or drawings'));
      const hints = pdfHints(info as Record<string, unknown>, text);
      return success({ file, format: 'pdf', encoding: 'pdf', text, hints, removed, pageStarts });
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    if ((error as Error | null)?.name === 'PasswordException') {
      return failure(problem('pdf-encrypted', 'The PDF is encrypted and asks for a password'));
    }
    return failure(problem('pdf-broken', 'The PDF is damaged or is none'));
  }
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }>; cleanup(): unknown }>;
}

async function allLines(pdf: Pdf, limits: ReadLimits): Promise<Result<PageLine[][], Problem>> {
  if (pdf.numPages > limits.maxPages) return failure(tooLong(`${pdf.numPages} pages`, `${limits.maxPages} pages`));
  const pages: PageLine[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOf(pdf, number);
    pages.push(lines);
    for (const line of lines) length += line.text.length;
    if (length > limits.maxExtractedLength) {
      return failure(tooLong(`more than ${limits.maxExtractedLength} characters`, 'fewer'));
    }
  }
  return success(pages);
}

/** One broken page does not cost the others. */
async function linesOf(pdf: Pdf, number: number): Promise<PageLine[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return pageLines(items as readonly PdfItem[]);
  } catch {
    return [];
  }
}

const remedies: Readonly<Record<string, string>> = {
  empty: 'expected a PDF. Fetch it again or leave it out',
  'pdf-no-text': 'expected a text layer. Run it through text recognition (OCR) first',
  'pdf-encrypted': 'expected one that opens without. Save it again without a password',
  'pdf-broken': 'expected a PDF that opens. Fetch it again, or open it and save it anew',
};

const problem = (code: string, found: string): Problem => ({ code, message: `${found}, ${remedies[code]}.` });

const tooLong = (found: string, expected: string): Problem => ({
  code: 'pdf-too-long',
  message: `The PDF has ${found}, expected ${expected}. Split it or raise the limit.`,
});
