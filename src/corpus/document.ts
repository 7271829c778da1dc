import type { Removal } from './removal.ts';
import type { Format } from './source.ts';
import type { Span } from './span.ts';

/** A value found in or about a document, with the place it was found at. */
export interface Found<T = string> {
  readonly value: T;
  /** Where it stands in the source text; null when it stands outside of it (markup, file properties, URL). */
  readonly span: Span | null;
  /** The rule or the place that gave it, such as `front matter` or `byline line`. */
  readonly where: string;
}

/** What a document says about itself that a reader wants to know. */
export type NoteKind = 'ai-generated' | 'ai-image' | 'press-release' | 'opinion' | 'correction';

export interface Note {
  readonly kind: NoteKind;
  readonly span: Span | null;
}

/** The unit that is indexed: about a paragraph. It never reaches over a removed part. */
export interface Passage extends Span {
  /** The nearest heading or section label above it (`BACKGROUND`), kept as context and not as a sentence. */
  readonly heading: string | null;
  /** In order, inside the passage, without surrounding white space. */
  readonly sentences: readonly Span[];
}

/** What a document says about itself. Dates are ISO days, `YYYY-MM-DD`. */
export interface Description {
  readonly title: Found | null;
  readonly site: Found | null;
  readonly byline: Found | null;
  /** The day the document was published. */
  readonly published: Found | null;
  /** The day the page was saved or printed, which says nothing about when it was published. */
  readonly saved: Found | null;
  /** ISO 639-1 code, or null when it cannot be told. */
  readonly language: string | null;
  readonly notes: readonly Note[];
}

/** A cleaned, dated file. */
export interface Document extends Description {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string;
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly removed: readonly Removal[];
  readonly passages: readonly Passage[];
}
