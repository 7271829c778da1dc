import { findTimes } from '../../corpus/time/find-times.ts';
import { tokenise } from '../../corpus/words/tokens.ts';
import { comparable } from '../decide/comparable.ts';
import { quantitiesIn } from '../extract/quantities.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import { isPast } from './verbs.ts';

/** A day, or a number, that a sentence gives: what another may give differently. Offsets in the sentence, `end` exclusive. */
export type Slot = TimeSlot | QuantitySlot;

export interface TimeSlot {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO days, inclusive; null where "on Monday" cannot be resolved. */
  readonly from: string | null;
  readonly to: string | null;
  readonly relation: 'at' | 'before' | 'after';
}

export interface QuantitySlot {
  readonly kind: 'quantity';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Its sign or unit, and the words behind it ("340 jobs"), as terms: one in common is the same unit. */
  readonly units: readonly string[];
  readonly bound: 'exactly' | 'about' | 'over' | 'under';
}

// "£97 million and not £84 million", "up from 46": named only to be set aside.
const SET_ASIDE =
  /\b(?:not|instead of|rather than|(?:up|down) from|compared (?:with|to)|as opposed to|previously|formerly|earlier than)\s+(?:the |an? |in |on |about |only )?[$€£¥]?\s?$/i;
const LOOK_BACK = 30;

/** The times and numbers of a sentence in order. `day`: the ISO day on which it was said or published, null where unknown. */
export function slotsIn(text: string, day: string | null): Slot[] {
  const before = (start: number) => text.slice(Math.max(0, start - LOOK_BACK), start);
  const times: Slot[] = findTimes(text, day)
    .filter(({ kind }) => kind === 'date' || kind === 'range')
    .map(({ start, end, from, to }) => ({
      kind: 'time',
      start,
      end,
      text: text.slice(start, end),
      from,
      to,
      relation: relationOf(before(start)),
    }));
  const all = [...times, ...quantities(text, times)];
  return all
    .filter(
      ({ start, end }) => !SET_ASIDE.test(before(start)) && !isLeft(before(start), text.slice(end, end + LOOK_BACK)),
    )
    .sort((a, b) => a.start - b.start);
}

/** "From 11.2 to 13.5 metres": the first is what was left behind. */
const isLeft = (before: string, after: string): boolean =>
  /\bfrom\s+[$€£¥]?$/i.test(before) && /^\s*(?:\w+\s+)?to\s+[$€£¥]?\d/i.test(after);

function relationOf(before: string): TimeSlot['relation'] {
  if (/\b(?:before|until|till|by|prior to|ahead of)\s+(?:the )?$/i.test(before)) return 'before';
  return /\b(?:after|since|from|starting)\s+(?:the )?$/i.test(before) ? 'after' : 'at';
}

function quantities(text: string, times: readonly Slot[]): QuantitySlot[] {
  const spans = [...quantitiesIn(text, 'duration'), ...quantitiesIn(text, 'number')]
    .filter((span) => times.every(({ start, end }) => span.end <= start || span.start >= end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: QuantitySlot[] = [];
  for (const span of spans) {
    if (span.start < (found.at(-1)?.end ?? 0)) continue;
    const end = span.end + (/^\s?(?:bn|m|k)\b/i.exec(text.slice(span.end, span.end + 4))?.[0].length ?? 0);
    const slot = quantity(text, span.start, end);
    if (slot) found.push(slot);
  }
  return found;
}

const SHORT: Readonly<Record<string, string>> = { bn: ' billion', m: ' million', k: ' thousand' };

function quantity(text: string, start: number, end: number): QuantitySlot | null {
  const own = text.slice(start, end);
  // "One" is a pronoun as often as a number; a number that goes on a word ("G20", "ISIS-3") is its name.
  if (/^one$/i.test(own) || /[\p{L}\p{N}]-?$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
  const full = own.replace(/\s?(bn|m|k)$/i, (_, short: string) => SHORT[short.toLowerCase()]!);
  const value = comparable(/^\d+\.?$/.test(full) ? full.replace('.', '') : full, 'number', null);
  if (value?.kind !== 'quantity') return null;
  const after = tokenise(/^[\s-]?[\p{L}\s'’-]{0,40}/u.exec(text.slice(end))?.[0] ?? '');
  // "46 fell ill": a verb is no unit.
  const stop = after.findIndex(({ word }) => STOP_WORDS.has(word) || isPast(word));
  const behind = after.slice(0, Math.min(2, stop < 0 ? 2 : stop)).map(({ term }) => term);
  const unit = value.unit === '' ? [] : [...tokenise(value.unit).map(({ term }) => term), value.unit];
  const units = unit.length > 0 ? unit : behind;
  // "System 16", "No. 2", "Article 5": a part of a name.
  if (units.length === 0 && /\p{Lu}\p{L}*\.?\s$/u.test(text.slice(Math.max(0, start - LOOK_BACK), start))) return null;
  return { kind: 'quantity', start, end, value: value.value, units, bound: boundOf(text, start, own) };
}

function boundOf(text: string, start: number, own: string): QuantitySlot['bound'] {
  const words = `${text.slice(Math.max(0, start - 16), start)}${/^[a-z ]*/i.exec(own)?.[0] ?? ''}`;
  if (/\b(?:more than|over|at least|above|upwards of)\s+[$€£¥]?\S*\s?$/i.test(words)) return 'over';
  if (/\b(?:less than|under|fewer than|up to|at most|below)\s+[$€£¥]?\S*\s?$/i.test(words)) return 'under';
  return /(?:\b(?:about|around|some|nearly|almost|roughly|approximately|circa|estimated)|~)\s*[$€£¥]?\S*\s?$/i.test(
    words,
  )
    ? 'about'
    : 'exactly';
}
