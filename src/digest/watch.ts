import type { Citation } from '../answer/answer.ts';
import type { Person, Place } from '../chat/place.ts';

/**
 * A standing question.
 * - `topic`: every new relevant passage is told.
 * - `question`: an answer that new documents bring is told, each that is not a copy of one told before.
 * - `kept`: a question that could not be answered; the first answer comes into the thread where it was asked, and ends it.
 */
export interface Watch {
  readonly id: string;
  readonly kind: 'topic' | 'question' | 'kept';
  readonly text: string;
  /** Where it is told. */
  readonly place: Place;
  readonly person: Person;
  /** Messages an hour at most; what comes beyond is collected into the next one. */
  readonly perHour: number;
  readonly createdAt: number;
  readonly pausedAt: number | null;
  readonly endedAt: number | null;
}

/** A quotation that a watch found and that was not told yet. */
export interface WatchHit {
  readonly watch: string;
  /** The same for every copy of the quotation; (watch, key) is unique, so that nothing is told twice. */
  readonly key: string;
  readonly citation: Citation;
  readonly at: number;
}
