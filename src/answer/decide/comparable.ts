import { findTimes } from '../../corpus/time/find-times.ts';
import { wordValue } from '../extract/number-words.ts';
import type { Expectation } from '../question/expectation.ts';
import { boundOf, type Comparable } from './values.ts';

const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};

/**
 * A short answer's text as a value that can be compared with another's; null where it has none.
 *
 * @param around what stands before and after it in its sentence: "more than", and the unit of a bare number
 */
export function comparable(
  text: string,
  expects: Expectation,
  published: string | null,
  around: { readonly before: string; readonly after: string } = { before: '', after: '' },
): Comparable | null {
  if (expects === 'date') {
    const time = findTimes(text, published)[0];
    return time?.from && time.to ? { kind: 'days', from: time.from, to: time.to } : null;
  }
  if (expects === 'number' || expects === 'money' || expects === 'percent' || expects === 'duration') {
    const value = quantityOf(text);
    if (value === null) return null;
    const bound = boundOf(around.before);
    const unit = unitOf(text) || (MEASURE.exec(around.after)?.[1]?.toLowerCase().replace(/s$/, '') ?? '');
    return { kind: 'quantity', value, unit, ...(bound === undefined ? {} : { bound }) };
  }
  return null;
}

/** A unit right behind a bare number. */
const MEASURE =
  /^[ -](percent|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|tons?|tonnes?|kilograms?|pounds?|lit(?:re|er)s?|gallons?|acres?|hectares?|degrees?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b/i;

const FRACTION = /\b(?:half|halves|thirds?|quarters?|fifths?|tenths?)\b/i;

/** `1.2 million`, `1,200`, `twenty-five`, `three hundred`: the number; null without one, with several, or with a fraction in words. */
export function quantityOf(text: string): number | null {
  if (FRACTION.test(text)) return null;
  const words =
    text
      .toLowerCase()
      .replaceAll(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  let total = 0;
  let current: number | null = null;
  for (const word of words) {
    const plain = /^\d/.test(word) ? Number(word) : wordValue(word);
    const scale = SCALE[word.replace(/s$/, '')];
    if (plain !== null) {
      if (/^\d/.test(word) && current !== null) return null;
      current = (current ?? 0) + plain;
    } else if (scale !== undefined) {
      current = (current ?? 1) * scale;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
    }
  }
  return current === null ? null : total + current;
}

const SIGN: Readonly<Record<string, string>> = { dollar: '$', euro: '€', pound: '£', yen: '¥' };

function unitOf(text: string): string {
  if (/[%]|per ?cent/i.test(text)) return '%';
  const sign = /[$€£¥]/.exec(text)?.[0];
  if (sign) return sign;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const unit =
    words.filter((word) => wordValue(word) === null && SCALE[word.replace(/s$/, '')] === undefined).at(-1) ?? '';
  const singular = unit.replace(/s$/, '');
  return SIGN[singular] ?? singular;
}
