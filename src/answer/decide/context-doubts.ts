import type { Doubt } from './doubts.ts';

/** A clause of its own begins between the verb and the day. */
const OTHER_CLAUSE = /\b(?:when|after|because|which|who|while|until|before|since)\b(?=\s+\S+\s+\S)|;/i;

/** "What happened": no word of what it is about. */
const SAYS_LITTLE = /^(?:happen\w*|occur\w*|take|took|place|going|do|name|names|called|mean|means)$/i;

/** A day, a place or a person can be asked for with no other word; a number needs to be one of something. */
const NEEDS_A_THING = new Set(['number', 'money', 'percent', 'duration', 'thing', 'manner']);

/** Of follow-up questions only, which go on about what earlier ones spoke of. They hold the confidence down whatever else speaks for it. */
export const CONTEXT_DOUBTS: readonly Doubt[] = [
  {
    name: 'nothing of what was asked before',
    applies: ({ context, concepts }, { candidate: { match } }) => {
      const words = context.filter((c) => !concepts[c]!.isName && !SAYS_LITTLE.test(concepts[c]!.surface));
      return words.length > 0 && words.every((c) => match.strength[c] === 0);
    },
  },
  {
    // "When was it filed" of "taken off the list in April, when the court granted what was filed".
    name: 'the day is that of another clause',
    applies: ({ context, expects, predicate }, { candidate: { match, text, tokens } }, short) => {
      const verb = tokens[match.at[predicate] ?? -1];
      if (context.length === 0 || expects !== 'date' || !short || !verb) return false;
      return OTHER_CLAUSE.test(text.slice(Math.min(short.end, verb.end), Math.max(short.start, verb.start)));
    },
  },
  {
    name: 'no word of its own for what is asked',
    applies: ({ context, concepts, expects }) =>
      context.length > 0 && context.length === concepts.length && NEEDS_A_THING.has(expects),
  },
];
