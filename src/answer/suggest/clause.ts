import { findTimes, type TimeExpression } from '../../corpus/time/find-times.ts';
import { notItsDay } from '../timeline/not-its-day.ts';

/** The main clause of a sentence, as far as marks and small words tell, with its time taken out. */
export interface Clause {
  /** Its words in order, without the time and the preposition before it. */
  readonly words: readonly string[];
  /** The time that was taken out, as it is written; null where there is none. */
  readonly time: string | null;
  /** The time with its preposition: "in 2023". */
  readonly timed: string | null;
}

/** `MOSCOW (CP) — `: where a report was written. */
const DATELINE = /^\p{Lu}[\p{Lu}\s.]{2,30}(?:\([^)]{1,40}\)\s*)?[—–-]\s+/u;
/** Speech, brackets and unfinished sentences are no matter for questions. */
const UNFIT = /["“”«»()[\]…?!:;]|\.\.|^(?:But|And|Or|So|Yet|If|When|While|After|Before|As|Although|Despite|Since)\b/;
/** Where the main clause ends. "And" ends it only before a small letter: "Harrowdale and Upper Lind" is one place. */
const ENDS =
  /,\s|\s[—–-]\s|\s(?:but|which|who|whose|whom|that|while|because|after|before|when|as|although|though|where|since|until|if|so|citing|including|despite|following|amid|saying|with|having|under|against|only|than)\s|\sand\s(?=\p{Ll})/u;
const PREPOSITION = /\s?\b(?:on|in|at|by|during|around|from|of|for|as of)\s+(?:the\s)?$/i;

/**
 * Null for a sentence that is not plain enough.
 *
 * @param published ISO day of publication; without it "on Thursday" is no time
 */
export function mainClause(sentence: string, published: string | null): Clause | null {
  const text = sentence.replace(DATELINE, '').replace(/\.$/, '');
  if (UNFIT.test(text) || text.length > 300) return null;
  const times = findTimes(text, published).filter(({ kind }) => kind !== 'duration');
  if (times.length > 1) return null;
  const time = times.find((one) => isItsDay(text, one));
  if (times.length > 0 && !time) return null;
  const { before, after } = time ? around(text, time) : { before: text, after: '' };
  const isFirst = before.trim() === '';
  const joined = isFirst ? after.replace(/^,?\s*/, '') : `${before}${after}`;
  const stop = ENDS.exec(joined);
  const words = (stop ? joined.slice(0, stop.index) : joined).trim().split(/\s+/).filter(Boolean);
  if (words.length < 3 || words.some((word) => /^\d{4}$/.test(word))) return null;
  // A time behind the end of the main clause is the time of something else.
  if (!time || (stop !== null && stop.index < before.length)) return { words, time: null, timed: null };
  const told = text.slice(time.start, time.end);
  const preposition = /\b(on|in|at|by|during|around)\s+$/i.exec(text.slice(0, time.start))?.[1]?.toLowerCase();
  return { words, time: told, timed: preposition && !time.relative ? `${preposition} ${told}` : null };
}

const isItsDay = (text: string, time: TimeExpression): boolean =>
  notItsDay({ text, time }) === null && (!time.relative || /day$/i.test(text.slice(time.start, time.end)));

function around(text: string, { start, end }: TimeExpression): { before: string; after: string } {
  return { before: text.slice(0, start).replace(PREPOSITION, ''), after: text.slice(end) };
}
