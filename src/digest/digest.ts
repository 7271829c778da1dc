import type { Person, Place } from '../chat/place.ts';
import type { Schedule } from './schedule.ts';

/** A post at set times in one channel: what is new in the documents since the last one. */
export interface Digest {
  /** 16 characters that are safe in URLs. */
  readonly id: string;
  /** Where it is posted, and whose documents it tells of. */
  readonly place: Place;
  /** Where it was made, from where it can be changed too. Absent: where it is posted. */
  readonly madeIn?: Place;
  /** Null for everything. */
  readonly topic: string | null;
  readonly schedule: Schedule;
  /** Conflicts with what was said before; questions that can be answered now and could not before. */
  readonly include: { readonly conflicts: boolean; readonly answers: boolean };
  /** What is posted when nothing is new. */
  readonly whenNothing: 'silent' | 'line';
  /** What becomes of runs that nobody was there for: one for the whole period, or none; the next one covers it then. */
  readonly missed: 'catch-up' | 'skip';
  readonly createdBy: Person;
  /** Milliseconds since 1970, like all times here. */
  readonly createdAt: number;
  readonly pausedAt: number | null;
  /** What changed up to this moment was told, or was there before the digest. */
  readonly coveredTo: number;
  /** Runs up to this due time, inclusive, were planned. */
  readonly plannedTo: number;
}

/** One time at which a digest is due. (digest, due) is unique. */
export interface Run {
  readonly digest: string;
  readonly due: number;
}

/** How a run ended: `merged` into a later one after an outage, or left out because missed ones are skipped. */
export type RunOutcome = 'posted' | 'silent' | 'merged' | 'skipped' | 'lost';
