import type { Removal } from './removal.ts';

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/**
 * A file after decoding and before cleaning. `text` is what every span of the document counts in: the decoded file for
 * text and Markdown, and the extracted text (what `ibid text FILE` prints) for HTML, PDF and DOCX.
 */
export interface Source {
  /** Relative to the documents folder, with `/` between parts. */
  readonly file: string;
  readonly format: Format;
  /** The encoding that was read, such as `utf-8`, `utf-16le` or `windows-1252`. */
  readonly encoding: string;
  readonly text: string;
  readonly hints: Hints;
  /** Parts that the format itself says are not body: front matter, or what readability left out of an HTML page. */
  readonly removed: readonly Removal[];
  /** Offsets in `text` at which each page begins (PDF only); empty elsewhere. */
  readonly pageStarts: readonly number[];
}

/** What the file's format says about the document, as written there (front matter, meta tags, document properties). */
export interface Hints {
  readonly title?: Hint;
  readonly published?: Hint;
  readonly author?: Hint;
  readonly url?: Hint;
  readonly site?: Hint;
}

export interface Hint {
  readonly value: string;
  /** Where it stands in `text`; null when it stands in markup or properties that are not part of `text`. */
  readonly start: number | null;
  readonly end: number | null;
  /** Such as `front matter`, `meta article:published_time`, `PDF properties`. */
  readonly where: string;
}
