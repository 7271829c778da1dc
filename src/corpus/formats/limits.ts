import { type DecodeLimits, defaultDecodeLimits } from '../decode/decode.ts';

/** What a file may be at most to be read. All are there against files that are no documents, or were made to do harm. */
export interface ReadLimits extends DecodeLimits {
  /** Bytes of a file, checked before it is read. */
  readonly maxBytes: number;
  /** UTF-16 code units of an HTML page's markup. */
  readonly maxMarkupLength: number;
  /** Opening and closing tags of an HTML page: each takes about a kilobyte while the page is read. */
  readonly maxMarkupTags: number;
  /** Elements of an HTML page; with more of them no article is looked for, and all of the page's text is kept. */
  readonly maxArticleElements: number;
  /**
   * Sum over an HTML page's elements of their depth squared, which is about how Readability's time grows; real pages
   * stay below 5 million. Beyond the limit no article is looked for.
   */
  readonly maxArticleEffort: number;
  /** Bytes of the XML inside a DOCX file after inflating, pictures not counted: a zip bomb is small on disk. */
  readonly maxInflatedBytes: number;
  readonly maxPages: number;
  /** UTF-16 code units of the text taken out of a PDF. */
  readonly maxExtractedLength: number;
}

export const defaultReadLimits: ReadLimits = {
  ...defaultDecodeLimits,
  maxBytes: 50 * 1024 * 1024,
  maxMarkupLength: 20_000_000,
  maxMarkupTags: 200_000,
  maxArticleElements: 30_000,
  maxArticleEffort: 40_000_000,
  maxInflatedBytes: 64_000_000,
  maxPages: 20_000,
  maxExtractedLength: 50_000_000,
};
