import { datesIn } from './dates.ts';
import { type SpanContext, spanText } from './span-context.ts';
import { type AnswerSpan, familyOf } from './spans.ts';

const isNumber = ({ question }: SpanContext): boolean => familyOf(question.expects) === 'number';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const BEFORE_MONTH = new RegExp(`^\\s${MONTH}(?!\\p{L})`, 'u');
const MONTH_INSIDE = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'u');
const AFTER_MONTH = new RegExp(`(?<!\\p{L})${MONTH}\\s$`, 'u');

/** "22 March", "Jan. 28", "15 August 2021": the number is a day of the month, or lies in a whole date. */
export function isDayOfMonth(c: SpanContext, { first, last }: AnswerSpan): boolean {
  if (!isNumber(c)) return false;
  const { start } = c.tokens[first]!;
  const { end } = c.tokens[last]!;
  if (!/^\d{1,2}$/.test(c.text.slice(start, end)))
    return (
      /\d/.test(c.text.slice(start, end)) &&
      datesIn(c.text).some(
        (date) => date.start <= start && end <= date.end && MONTH_INSIDE.test(c.text.slice(date.start, date.end)),
      )
    );
  return (
    BEFORE_MONTH.test(c.text.slice(end, end + 12)) || AFTER_MONTH.test(c.text.slice(Math.max(0, start - 12), start))
  );
}

/** What is measured, and not counted. */
const MEASURE =
  /^(?:\s+(?:more|additional|further))?(?:\s+of)?[\s-]+(feet|foot|ft|inch(?:es)?|miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|yards?|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|pounds?|gallons?|lit(?:er|re)s?|barrels?|dollars?|euros?|crowns?|percent|per\s+cent|degrees?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b/i;

/** "Hundreds of feet" for "how many people": a number of something else, which the question does not measure in. */
export function isOfAMeasure(c: SpanContext, span: AnswerSpan): boolean {
  const { question, text, tokens } = c;
  if (question.expects !== 'number' || c.form.unit !== null || !/\bhow many\b/i.test(question.text)) return false;
  const behind = text.slice(tokens[span.last]!.end, tokens[span.last]!.end + 40);
  const measure = MEASURE.exec(behind)?.[1] ?? MEASURE.exec(` ${lastWord(spanText(c, span))}`)?.[1];
  return measure !== undefined && !question.text.toLowerCase().includes(measure.toLowerCase().replace(/s$/, ''));
}

const lastWord = (text: string): string => /\S+$/.exec(text)?.[0] ?? '';

const SINCE = /^(?:since|until|till)\b/i;
const STILL = /\b(?:has|have|had)\b/i;

/** "How long was the call" asks for how long it took, not since when. */
export const isSinceWhen = (c: SpanContext, span: AnswerSpan): boolean =>
  c.question.expects === 'duration' && !STILL.test(c.question.text) && SINCE.test(spanText(c, span));

const TIME_UNIT = /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b/i;
const TIME_UNIT_NEXT = /^[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?)\b/i;

/** "How long is the bridge" asks for metres, not for months. */
export function isTimeForALength(c: SpanContext, span: AnswerSpan): boolean {
  const { question, text, tokens } = c;
  if (question.expects !== 'number' || question.expectsRule !== 'how long') return false;
  return TIME_UNIT.test(spanText(c, span)) || TIME_UNIT_NEXT.test(text.slice(tokens[span.last]!.end));
}

const TIME_INSIDE = new RegExp(`\\d|^${MONTH}$`, 'u');

/** "January 2025" for who approved it. */
export const isTimeForAPerson = (c: SpanContext, span: AnswerSpan): boolean =>
  c.question.expects === 'person' && TIME_INSIDE.test(spanText(c, span));

/** "One person said": somebody, and no count. */
const SOMEBODY =
  /^\s(?:person|man|woman|resident|expert|official|analyst|critic|user|owner|customer|driver|witness|lawyer|observer|source|of|other|another|day|reason|way|example)\b/i;
const COUNTED = /\b(?:only|just|exactly|at least|no more than|fewer than)\s$/i;

/** "One person filed a complaint" for "how many people were hurt": "one" only begins to tell of somebody. */
export function isOneOfMany({ question, text, tokens }: SpanContext, { first, last }: AnswerSpan): boolean {
  const { start, end } = tokens[first]!;
  if (question.expects !== 'number' || first !== last || !/^one$/i.test(text.slice(start, end))) return false;
  return SOMEBODY.test(text.slice(end)) && !COUNTED.test(text.slice(Math.max(0, start - 16), start));
}

/** "19 of 44 Photos": the counter of a gallery. */
export const isOfAGallery = ({ text, tokens }: SpanContext, { first, last }: AnswerSpan): boolean =>
  /^(?:\s?(?:of|\/)\s?\d+)?\s(?:photos|images|pictures|slides|gallery)\b/i.test(text.slice(tokens[last]!.end)) &&
  /(?:\d+\s?(?:of|\/)\s?|hide caption\s)$/i.test(
    text.slice(Math.max(0, tokens[first]!.start - 16), tokens[first]!.start),
  );

const CURRENCY =
  /[$€£¥₽₹₩₴]|\b(?:dollar|euro|pound|crown|krona|krone|kronor|kroner|rouble|ruble|yuan|renminbi|cent|pence|penny|franc|peso|rupee|rupiah|yen|lira|shekel|dirham|riyal|reais|zloty|forint|dinar|hryvnia|million|billion|trillion|bn|usd|eur|gbp)s?\b/i;
const AROUND = 14;

/** "One" for "how much did it pay": nothing near says that it is money. */
export const isNoMoney = ({ question, text, tokens }: SpanContext, { first, last }: AnswerSpan): boolean =>
  question.expects === 'money' &&
  !CURRENCY.test(text.slice(Math.max(0, tokens[first]!.start - AROUND), tokens[last]!.end + AROUND));
