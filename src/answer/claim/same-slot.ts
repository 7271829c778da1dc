import type { QuantitySlot, Slot, TimeSlot } from './slots.ts';

/** How a claim's day or number stands to that of a sentence. `unclear`: the sentence neither says it nor excludes it. */
export type Agreement = 'same' | 'other' | 'unclear';

/** Numbers of one thing, or times; others cannot be compared. */
export function areOfOneKind(claimed: Slot, said: Slot): boolean {
  if (claimed.kind === 'time' || said.kind === 'time') return claimed.kind === said.kind;
  return claimed.units.some((unit) => said.units.includes(unit));
}

export function agreementOf(claimed: Slot, said: Slot): Agreement {
  if (claimed.kind === 'time' && said.kind === 'time') return times(claimed, said);
  return claimed.kind === 'quantity' && said.kind === 'quantity' ? quantities(claimed, said) : 'unclear';
}

function times(claimed: TimeSlot, said: TimeSlot): Agreement {
  if (!claimed.from || !claimed.to || !said.from || !said.to) return isSameMonth(claimed, said) ? 'same' : 'unclear';
  if (claimed.relation === said.relation) {
    if (isSameDayOfYear(claimed, said)) return 'same';
    if (said.from >= claimed.from && said.to <= claimed.to) return 'same';
    return said.relation === 'at' && (said.to < claimed.from || said.from > claimed.to) ? 'other' : 'unclear';
  }
  if (said.relation !== 'at') return 'unclear';
  if (claimed.relation === 'before')
    return said.to <= claimed.to ? 'same' : said.from > claimed.to ? 'other' : 'unclear';
  return said.from >= claimed.from ? 'same' : said.to < claimed.from ? 'other' : 'unclear';
}

/** "In July", "the second quarter" of an unknown year, in the same words: not so "last week", which is another week each time. */
const isSameMonth = (claimed: TimeSlot, said: TimeSlot): boolean =>
  claimed.relation === said.relation &&
  claimed.text.toLowerCase() === said.text.toLowerCase() &&
  !isDeictic(claimed.text);

/** "Yesterday", "last week", "on Monday": another day each time it is said. */
export const isDeictic = (words: string): boolean =>
  /\b(?:today|yesterday|tomorrow|tonight|last|next|this|past|coming|ago|now|\w+day)\b/i.test(words);

const YEAR = /\b(?:1\d|20)\d\d\b/;

/** The same day or month, of a year that neither names: which year was meant is a guess in both. */
const isSameDayOfYear = (claimed: TimeSlot, said: TimeSlot): boolean =>
  !YEAR.test(claimed.text) &&
  !isDeictic(claimed.text) &&
  claimed.from?.slice(4) === said.from?.slice(4) &&
  claimed.to?.slice(4) === said.to?.slice(4);

/** Numbers written apart by so much, as a share of the larger, are one number rounded. */
const ROUNDED = 0.005;
/** "About forty" may be so much off. */
const ABOUT = 0.1;

function quantities(claimed: QuantitySlot, said: QuantitySlot): Agreement {
  const apart = Math.abs(claimed.value - said.value) / Math.max(Math.abs(claimed.value), Math.abs(said.value), 1e-9);
  if (claimed.bound === 'over' || claimed.bound === 'under') {
    const sign = claimed.bound === 'over' ? 1 : -1;
    if (said.bound === claimed.bound) return apart <= ROUNDED ? 'same' : 'unclear';
    if (said.bound !== 'exactly') return 'unclear';
    return sign * (said.value - claimed.value) >= 0 ? 'same' : 'other';
  }
  if (said.bound === 'over' || said.bound === 'under') {
    const sign = said.bound === 'over' ? 1 : -1;
    if (apart <= ROUNDED) return 'same';
    return sign * (claimed.value - said.value) < 0 ? 'other' : 'unclear';
  }
  if (apart <= ROUNDED) return 'same';
  if (claimed.bound === 'about') return apart <= ABOUT ? 'same' : 'other';
  return said.bound === 'about' && apart <= ABOUT ? 'unclear' : 'other';
}
