import { leansOn } from './follow-up/leans.ts';
import { aboutName, aboutThing, askedAs, atTime, named } from './follow-up/repeat.ts';
import { conceptsOf } from './question/concepts.ts';
import { expectationOf } from './question/expectation.ts';

/** One way to understand a question. */
export interface Reading {
  /** The question to answer: as asked, or the earlier one with what was asked put into its place. */
  readonly question: string;
  /** Questions whose words help to find what is meant, the nearest first; empty where the question says it all. */
  readonly context: readonly string[];
}

/** A question as it is understood after the earlier ones. */
export interface FollowUp {
  /** At least one, in the order in which they are tried: the first that has an answer counts. */
  readonly readings: readonly Reading[];
  /** The rule that fired; `stands alone` where none did. */
  readonly rule: string;
}

interface FollowUpRule {
  readonly name: string;
  /** @param body the question without "and" or "but" before it; @param led whether there was one */
  readonly read: (body: string, led: boolean, before: Reading) => Reading | readonly Reading[] | null;
}

const LED =
  /^\W*(?:(?:and|but|so|then|also)\b[\s,]*|(?:ok|okay|well|oh|yes|no|thanks|thank you|now|great)\s*[,.!]+\s*)+(?=\w)/i;
const THANKS =
  /^\W*(?:(?:and|so|ok|okay|oh|ah|yes|no|yeah|thanks|thank you|thx|cheers|great|cool|nice|perfect|wow|hm+|good|fine|interesting|got it|i see|very|much|a lot|then|again)\b\W*)+$/i;
const ASKS =
  /^(?:by whom|to whom|with whom|for whom|why not|why|who|whom|when|where|how|how come|how many|how much|how long|how often|since when|until when|from when|what for|which ones?)(?:\s+(?:exactly|precisely|then|else|though|again))?\W*$/i;
const ABOUT = /^(?:what|how) about\s+(?:the (?:one|ones) (?:in|from) )?(.+?)\W*$/i;
const QUESTION_WORD = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b\s*/i;
const PHRASE = /^(?:the|an?|in|on|at|for|from|by|with|near|to|of|since|after|before|until|during|under)\b/i;
/** A phrase or a follow-up of more telling words says enough to stand alone. */
const FEW = 4;

const withContext = (question: string, before: Reading): Reading => ({
  question,
  context: [before.question, ...before.context].slice(0, DEPTH),
});

/** So many questions back something may be meant. */
const DEPTH = 3;

/** In order; the first that reads something wins. */
const RULES: readonly FollowUpRule[] = [
  {
    name: 'the same, asked with another word',
    read: (body, _, before) =>
      ASKS.test(body)
        ? {
            question: askedAs(body.replace(/\W+$/, '').replace(/^why not$/i, 'why'), before.question),
            context: before.context,
          }
        : null,
  },
  {
    name: 'the same of something else',
    read: (body, led, before) => {
      const phrase = ABOUT.exec(body)?.[1] ?? (isPhrase(body, led) ? body.replace(/\W+$/, '') : null);
      return phrase === null || leansOn(phrase) !== null ? null : repeated(phrase, before);
    },
  },
  {
    name: 'the same of another name',
    read: (body, _, before) => {
      const name = AUXILIARY.test(body)
        ? body.replace(AUXILIARY, '').replace(/(?:\s+(?:too|also|as well))?\W*$/i, '')
        : '';
      const question = name ? aboutName(name, before.question) : null;
      return question === null ? null : { question, context: before.context };
    },
  },
  {
    name: 'a word for the one name of the earlier question',
    read: (body, _, before) => {
      const question = leansOn(body) === null ? null : named(body, before.question);
      if (question === null || leansOn(question) !== null) return null;
      return [{ question, context: before.context }, withContext(body, before)];
    },
  },
  {
    name: 'a word that means something said before',
    read: (body, _, before) => (leansOn(body) === null ? null : withContext(body, before)),
  },
  {
    name: 'goes on, and names nothing of its own',
    read: (body, led, before) => (led && namesNothing(body) ? withContext(body, before) : null),
  },
];

/** Words without a verb or a question word: "in 2024?", "and the cost?", "Kazakhstan?". */
function isPhrase(body: string, led: boolean): boolean {
  if (QUESTION_WORD.test(body) || AUXILIARY.test(body)) return false;
  const concepts = conceptsOf(body);
  if (concepts.length === 0 || concepts.length > FEW) return false;
  const isOneName =
    /\?\W*$/.test(body) &&
    conceptsOf(`x ${body}`)
      .slice(1)
      .every(({ isName }) => isName);
  return led || isOneName || (PHRASE.test(body) && /\?\W*$/.test(body));
}

function repeated(phrase: string, before: Reading): Reading | null {
  const other = atTime(phrase, before.question) ?? aboutName(phrase, before.question);
  if (other !== null) return { question: other, context: before.context };
  // "The cost", "the reason": the noun says itself what is asked for.
  const asked = `what is ${/^(?:the|an?)\b/i.test(phrase) ? '' : 'the '}${phrase}?`;
  if (expectationOf(asked).expects !== 'thing') return withContext(asked, before);
  const same = aboutThing(phrase, before.question);
  return same === null ? withContext(asked, before) : { question: same, context: before.context };
}

const namesNothing = (body: string): boolean => {
  const concepts = conceptsOf(body);
  return concepts.length <= FEW && concepts.every(({ isName, isNumber }) => !isName && !isNumber);
};

/** The rule of a question that says everything itself. */
export const STANDS_ALONE = 'stands alone';

const alone = (question: string): Reading => ({ question, context: [] });

function after(text: string, before: Reading | null): FollowUp {
  if (!before || THANKS.test(text)) return { readings: [alone(text)], rule: STANDS_ALONE };
  const led = LED.exec(text)?.[0] ?? '';
  const body = text.slice(led.length).trim();
  for (const { name, read } of RULES) {
    const found = read(body, led !== '', before);
    if (found) return { readings: 'question' in found ? [found] : found, rule: name };
  }
  const isQuestion = QUESTION_WORD.test(body) || AUXILIARY.test(body);
  if (isQuestion && namesNothing(body) && conceptsOf(body).length > 0)
    return { readings: [alone(text), withContext(text, before)], rule: 'names nothing of its own' };
  return { readings: [alone(text)], rule: STANDS_ALONE };
}

/** Questions further back are forgotten. */
const REMEMBERED = 6;

/**
 * How a question is meant after the earlier ones of its conversation (oldest first). A question that says everything
 * itself is left as it is, whatever was asked before.
 */
export function asFollowUp(text: string, earlier: readonly string[]): FollowUp {
  let before: Reading | null = null;
  for (const question of earlier.slice(-REMEMBERED)) {
    const { readings, rule }: FollowUp = after(question, before);
    // "Thanks" asks nothing.
    if (!THANKS.test(question) && (rule !== STANDS_ALONE || conceptsOf(question).length > 0)) before = readings.at(-1)!;
  }
  return after(text, before);
}
