import { findTimes } from '../../corpus/time/find-times.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { type Expectation, expectationOf } from './expectation.ts';
import { floats, type Period, periodOf } from './period.ts';
import { phrasesFolded } from './phrases.ts';
import { predicateOf } from './predicate.ts';

/** What was understood of a question. */
export interface Question {
  readonly text: string;
  readonly expects: Expectation;
  /** Which rule gave `expects`. */
  readonly expectsRule: string;
  readonly concepts: readonly Concept[];
  /** Indexes into `concepts` of the noun asked for ("which *country*"), which the answer itself need not repeat. */
  readonly focus: readonly number[];
  /** Indexes into `concepts` of what earlier questions spoke of, behind the question's own. */
  readonly context: readonly number[];
  /** Index into `concepts` of its verb, as far as word forms tell; -1 where there is none. */
  readonly predicate: number;
  /** The time the question is bound to, null where it names none. */
  readonly period: Period | null;
  /** Its time is a month or a weekday without a year, and nobody knows when it was asked: each document has its own. */
  readonly floating: boolean;
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|of|in|on|for|to|from|by|at|with|that|who|which|caused|led|made)$/i;

/** "How many people died", "which minister resigned": the verb is no part of what is asked for. */
const PAST = /^\p{Ll}{2,}(?:ed|ied)$/u;

/** @param today ISO day of asking, from which "in March" is meant; null where it is not known */
export function understand(text: string, today: string | null = null): Question {
  const { expects, rule } = expectationOf(text);
  const concepts = phrasesFolded(text, conceptsOf(text));
  const focus = focusOf(text, concepts);
  return {
    text,
    expects,
    expectsRule: rule,
    concepts,
    focus,
    context: [],
    predicate: predicateOf(concepts, focus),
    period: periodOf(text, today),
    floating: today === null && floats(text),
  };
}

/**
 * A question with what earlier ones spoke of (`context`, the nearest first): their names and words stand behind its own.
 * Times and numbers are left out: a conversation moves on from them.
 */
export function understandAfter(text: string, context: readonly string[], today: string | null = null): Question {
  const own = understand(text, today);
  const known = new Set(own.concepts.map(({ terms }) => terms.join(' ')));
  const carried: Concept[] = [];
  for (const earlier of context) {
    const times = findTimes(earlier, null);
    for (const concept of conceptsOf(earlier)) {
      const key = concept.terms.join(' ');
      const isTime = times.some(({ start, end }) => concept.start >= start && concept.end <= end);
      if (concept.isNumber || isTime || known.has(key)) continue;
      known.add(key);
      // It stands nowhere in this question's text.
      carried.push({ ...concept, start: text.length, end: text.length });
    }
  }
  const concepts = [...own.concepts, ...carried];
  return { ...own, concepts, context: carried.map((_, i) => own.concepts.length + i) };
}

/** The words between "what"/"which"/"how many" and the verb. */
function focusOf(text: string, concepts: readonly Concept[]): number[] {
  const asked = /\b(?:what|which|whose|how (?:many|much))\s+/i.exec(text);
  if (!asked) return [];
  const from = asked.index + asked[0].length;
  let to = from;
  for (const word of text.slice(from).matchAll(/[\p{L}\p{N}'’-]+/gu)) {
    if (AUXILIARY.test(word[0]) || (to > from && PAST.test(word[0])) || word.index > to - from + 3) break;
    to = from + word.index + word[0].length;
    if (to - from > 50) break;
  }
  const inside = concepts.flatMap((concept, i) => (concept.start >= from && concept.end <= to ? [i] : []));
  // "Which company bought Lindholm": a name behind the noun is what the question is about, not what it asks for.
  const noun = inside.findIndex((i) => !concepts[i]!.isName);
  const name = inside.findIndex((i, at) => noun >= 0 && at > noun && concepts[i]!.isName);
  return name < 0 ? inside : inside.slice(0, name);
}
