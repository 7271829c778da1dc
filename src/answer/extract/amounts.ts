import type { Span } from '../../corpus/span.ts';
import { tokenise } from '../../corpus/words/tokens.ts';
import type { Question } from '../question/question.ts';
import { quantitiesIn } from './quantities.ts';

/** Words for an amount that hold no number. */
const VAGUE =
  /\b(?:half an? (?:miles?|kilomet(?:er|re)|met(?:er|re)|hour|year|day|century|decade|dozen|million|billion)|once|twice|thrice|none|nothing|(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (?:thousands|millions|billions))?|several (?:hundred|thousand|million|dozen)(?: thousand)?|a (?:hundred|thousand|million|billion|dozen)|(?:every|each) (?:\p{L}+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century)|(?:once|twice) (?:a|an|every|each|per) \p{L}+|daily|weekly|monthly|annually|yearly)\b/giu;
/** Before an amount, and part of it in a longer reading. */
const ABOUT =
  /(?:\b(?:about|around|nearly|almost|over|approximately|approx\.|roughly|more than|fewer than|less than|at least|at most|up to|some|an estimated|just over|just under|in excess of|only) )$/i;
/** One amount goes over into the next: "12 to 15 million", "between 3 and 14 hours". */
const TO = /^(?:\s?[–-]\s?| (?:to|or) )$/;
const BETWEEN = /\bbetween $/i;
const AND = /^ and $/;
/** What is counted or measured, behind the number: one or two words of small letters, "9.81 metres per second". */
const THING =
  /^[ -](?=\p{L})(?!(?:and|or|of|in|on|at|by|to|from|for|with|as|is|are|was|were|the|an?|that|which|who|while|but|had|have|has|did|than|when|where)\b)[\p{L}²³°]+(?: per [\p{L}]+(?: squared)?|²|³|\d)?/u;
const NOT_OVER = 24;

/** The amounts of a sentence: each number by itself, with its unit, with its "about", and as one end of a range. */
export function amountsIn(text: string, question: Question): Span[] {
  const { expects } = question;
  const plain = quantitiesIn(text, expects)
    .map((span) => withoutAbout(text, span))
    .slice(0, NOT_OVER);
  const isCounted = expects === 'number' || expects === 'money';
  const ranges = plain.flatMap((first) =>
    plain
      .filter((second) => second.start > first.end && isRange(text, first, second))
      .map((second) => ({ start: first.start, end: second.end })),
  );
  const measured = [...plain, ...ranges].flatMap((span) => [
    span,
    ...(isCounted ? withThing(text, span, question) : []),
  ]);
  const vague = Array.from(text.matchAll(VAGUE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...measured, ...vague].flatMap((span) => [span, ...withAbout(text, span)]);
}

function isRange(text: string, first: Span, second: Span): boolean {
  const gap = text.slice(first.end, second.start);
  return TO.test(gap) || (AND.test(gap) && BETWEEN.test(text.slice(Math.max(0, first.start - 10), first.start)));
}

/** The amount with what it counts, where the question names that, or where nothing else is said of it. */
function withThing(text: string, span: Span, { concepts }: Question): Span[] {
  const thing = THING.exec(text.slice(span.end, span.end + 60));
  if (!thing) return [];
  const end = span.end + thing[0].length;
  const isAsked = concepts.some(({ terms }) => tokenise(thing[0]).some(({ term }) => terms.includes(term)));
  const isAll = GOES_ON.test(text.slice(end, end + 12));
  return isAsked || isAll ? [{ start: span.start, end }] : [];
}

const GOES_ON =
  /^(?:$|[^ ]| (?:and|or|of|in|on|at|by|to|from|for|with|as|is|are|was|were|the|an?|that|which|who|while|but|had|have|has|than|when|where|each|every|per|a)\b| [^\p{L}])/u;

const LONGEST_ABOUT = 16;

function withAbout(text: string, { start, end }: Span): Span[] {
  const about = ABOUT.exec(text.slice(Math.max(0, start - LONGEST_ABOUT), start));
  return about ? [{ start: start - about[0].length, end }] : [];
}

/** `quantitiesIn` takes "about" in where a unit follows. */
function withoutAbout(text: string, { start, end }: Span): Span {
  const number =
    /[\p{N}$€£¥]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty)|hundred|thousand|million|billion|half)\b/iu.exec(
      text.slice(start, end),
    );
  return number ? { start: start + number.index, end } : { start, end };
}
