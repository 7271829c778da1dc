import { abbreviationKind } from './abbreviations.ts';

/** What stands around a place at which a sentence might end. */
export interface Boundary {
  /** The word before the terminator, without the terminator, with inner dots (`U.S`). Empty after a space. */
  readonly before: string;
  /** One or more of `.`, `!`, `?`, `…`. */
  readonly terminator: string;
  /** Closing quotes and brackets after the terminator. */
  readonly closers: string;
  /** The text after the white space: as much of it as the rules look at, 60 code units. */
  readonly after: string;
  /** True where the paragraph begins its sentences in lower case (lower-cased text). */
  readonly lowerCased: boolean;
  /** True when nothing but white space, or a bullet, stands between the line's start and `before`. */
  readonly lineStart: boolean;
}

/** A rule says `break` or `join` where it is sure, and null where another should decide. */
export interface SentenceRule {
  readonly name: string;
  readonly decide: (boundary: Boundary) => 'break' | 'join' | null;
}

const OPENERS = /^["'“‘«([¿¡—–-]*\s?/;
const LOWER = /^\p{Ll}/u;
const SPEECH = /^(?:[\p{Lu}][\p{L}.'’-]+\s){1,3}(?:said|says|told|asked|wrote|added|replied|shouted|tweeted|argued)\b/u;
const STARTER =
  /^(?:The|This|That|These|Those|There|Then|A|An|In|On|At|As|It|Its|He|She|They|We|You|His|Her|Their|Our|My|But|And|Or|So|If|When|While|After|Before|Since|Although|Though|However|Meanwhile|Moreover|For|From|With|By|To|Not|No|Some|Many|Most|Both|Each|Such|What|Who|Why|How|Where|I|Under|Until|Despite|During|According|Also)\b/;

const opened = (after: string): string => after.replace(OPENERS, '');

/** In order; the first that is sure decides, and where none is, the sentence ends. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  {
    name: 'list-number', // "1. First" at the start of a line
    decide: (b) =>
      b.lineStart && b.terminator === '.' && /^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(b.before) ? 'join' : null,
  },
  {
    name: 'speech-goes-on', // "Why now?" Smith asked
    decide: (b) => (b.closers && /[!?]/.test(b.terminator) && SPEECH.test(b.after) ? 'join' : null),
  },
  {
    name: 'lower-case-follows',
    decide: (b) => (!b.lowerCased && LOWER.test(opened(b.after)) ? 'join' : null),
  },
  {
    name: 'title', // Mr. Smith, Gen. Milley
    decide: (b) => (b.terminator === '.' && !b.closers && abbreviationKind(b.before) === 'title' ? 'join' : null),
  },
  {
    name: 'number-follows', // No. 5, Jan. 6, pp. 3
    decide: (b) =>
      b.terminator === '.' && !b.closers && abbreviationKind(b.before) !== null && /^[\d#§]/.test(b.after)
        ? 'join'
        : null,
  },
  {
    name: 'initials', // J. R. Smith; the U.S. Senate; but: in the U.S. The
    decide: (b) => {
      if (b.terminator !== '.' || b.closers || !/^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(b.before)) return null;
      if (b.before === 'I') return 'break';
      return STARTER.test(opened(b.after)) && b.before.length > 1 ? 'break' : 'join';
    },
  },
  {
    name: 'abbreviation', // Acme Inc. Chairman; but: Acme Inc. The
    decide: (b) => {
      if (b.terminator !== '.' || b.closers || abbreviationKind(b.before) === null) return null;
      return STARTER.test(opened(b.after)) || OPENERS.exec(b.after)?.[0] ? 'break' : 'join';
    },
  },
];
