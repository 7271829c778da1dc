import { verify } from '../answer/quote/verify.ts';
import type { Recorded } from '../chat/state.ts';
import { noteInWords } from '../chat/wording/notes.ts';
import type { Document, Found } from '../corpus/document.ts';
import type { Span } from '../corpus/span.ts';
import { isoTime } from './iso-time.ts';
import { type LinkedQuotation, linkedQuotation } from './linked-quotation.ts';
import { meets, windowOf } from './window.ts';

/** A date of a document, with the place that gave it. */
export interface FoundAt {
  readonly value: string;
  /** Null where it stands outside of the text: markup, file properties, address. */
  readonly where: Span | null;
  /** The rule or place that gave it, such as `byline line`. */
  readonly rule: string;
}

/** A document in the same near-duplicate cluster. */
export interface CopyOf {
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
}

/** A quotation that was shown in some reply. */
export interface QuotedBefore extends Span {
  readonly id: string;
  /** Null where it may not be told from here. */
  readonly question: string | null;
  /** When the reply was asked for, ISO. */
  readonly when: string;
  readonly outcome: string | null;
  /** Where it stood when it was shown, if that was elsewhere. */
  readonly was: Span | null;
}

/** A document as it was read, a window of it, with what is known of that part. */
export interface DocumentView {
  readonly file: string;
  readonly format: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: FoundAt | null;
  readonly saved: FoundAt | null;
  /** Of the whole text, in UTF-16 code units. */
  readonly length: number;
  /** The window, [from, to), and the text in it. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly changedSinceIndexed: boolean;
  readonly kept: readonly (Span & { readonly heading: string | null })[];
  readonly removed: readonly (Span & { readonly rule: string; readonly reason: string })[];
  readonly notes: readonly { readonly kind: string; readonly words: string; readonly where: Span | null }[];
  readonly pages: readonly number[];
  readonly copies: readonly CopyOf[];
  readonly moreCopies: number;
  readonly quotations: readonly QuotedBefore[];
  /** Quotations that were shown and that the file no longer holds. */
  readonly goneQuotations: number;
  /** Of the quotation that was linked to; null where none was asked for. */
  readonly linked: LinkedQuotation | null;
}

export interface DocumentParts {
  readonly document: Document;
  readonly changedSinceIndexed: boolean;
  readonly copies: readonly CopyOf[];
  /** Replies that quoted the document. */
  readonly recorded: readonly Recorded[];
  readonly window: { readonly from?: number; readonly to?: number };
  /** The place that was linked to, with what was quoted from there, the latest first. */
  readonly linked?: { readonly place: Span; readonly quotes: readonly string[] };
}

const COPIES = 50;

/** Every span that is given is one of the whole text as it is now; quotations are compared with it. */
export function documentView(parts: DocumentParts): DocumentView {
  const { document, copies } = parts;
  const { text } = document;
  const window = windowOf(text, parts.window);
  const { quotations, gone } = quotedBefore(document, parts.recorded);
  return {
    file: document.file,
    format: document.format,
    title: document.title?.value ?? null,
    site: document.site?.value ?? null,
    byline: document.byline?.value ?? null,
    language: document.language,
    published: foundAt(document.published),
    saved: foundAt(document.saved),
    length: text.length,
    from: window.start,
    to: window.end,
    text: text.slice(window.start, window.end),
    changedSinceIndexed: parts.changedSinceIndexed,
    kept: document.passages
      .filter((passage) => meets(passage, window))
      .map(({ start, end, heading }) => ({ start, end, heading })),
    removed: document.removed
      .filter((removal) => meets(removal, window))
      .map(({ start, end, rule, reason }) => ({ start, end, rule, reason })),
    notes: document.notes.map(({ kind, span }) => ({ kind, words: noteInWords(kind), where: span })),
    pages: document.pageStarts,
    copies: copies.slice(0, COPIES),
    moreCopies: Math.max(0, copies.length - COPIES),
    quotations,
    goneQuotations: gone,
    linked: parts.linked ? linkedQuotation(text, parts.linked.place, parts.linked.quotes) : null,
  };
}

const foundAt = (found: Found | null): FoundAt | null =>
  found && { value: found.value, where: found.span, rule: found.where };

/** Each quotation of a reply once, at the place where it stands now. */
function quotedBefore({ file, text }: Document, recorded: readonly Recorded[]) {
  const quotations: QuotedBefore[] = [];
  const known = new Set<string>();
  let gone = 0;
  for (const { invocation, question, citations, ending } of recorded) {
    for (const { file: quoted, quote, start, end } of citations) {
      const key = `${invocation.id} ${start} ${end}`;
      if (quoted !== file || known.has(key)) continue;
      known.add(key);
      const standing = verify(text, quote, { start, end });
      if (standing.kind === 'gone') {
        gone++;
        continue;
      }
      quotations.push({
        ...standing.span,
        id: invocation.id,
        question,
        when: isoTime(invocation.receivedAt),
        outcome: ending?.outcome ?? null,
        was: standing.kind === 'moved' ? { start, end } : null,
      });
    }
  }
  return { quotations: quotations.sort((a, b) => a.start - b.start || a.end - b.end), gone };
}
