import { askedTimes } from '../../question/asked-times.ts';
import type { Question } from '../../question/question.ts';

const known = new WeakMap<Question, ReadonlySet<number>>();

/** The concepts that stand in the words that name the question's period; empty where it names none. */
export function wordsOfPeriod(question: Question): ReadonlySet<number> {
  let found = known.get(question);
  if (!found) {
    found = new Set(question.period ? inTimes(question) : []);
    known.set(question, found);
  }
  return found;
}

function inTimes({ text, concepts }: Question): number[] {
  const times = askedTimes(text, null);
  return concepts.flatMap((concept, c) =>
    times.some(({ start, end }) => concept.start >= start && concept.end <= end) ? [c] : [],
  );
}
