import { folded, wordsOf } from './document-words.ts';

const NUMBER = /^(?:#|no\.? ?)?\d{1,4}\.?$/i;

/** Ways to name one of a numbered list, from the strictest; the first that fits any decides. */
const WAYS: readonly {
  readonly name: string;
  readonly fits: (
    given: string,
    one: { readonly id: string; readonly words: string; readonly number: number },
  ) => boolean;
}[] = [
  { name: 'its id, as autocomplete fills it in', fits: (given, { id }) => given === id },
  {
    name: 'its number in the list',
    fits: (given, { number }) => NUMBER.test(given) && Number(/\d+/.exec(given)) === number,
  },
  { name: 'its words', fits: (given, { words }) => folded(words) === folded(given) },
  {
    // A number that the list does not have must not mean one whose words hold a year.
    name: 'part of its words',
    fits: (given, { words }) => !NUMBER.test(given) && folded(given) !== '' && folded(words).includes(folded(given)),
  },
  {
    name: 'each word somewhere',
    fits: (given, { words }) => {
      const asked = wordsOf(given);
      return !NUMBER.test(given) && asked.length > 0 && asked.every((word) => folded(words).includes(word));
    },
  },
];

/** So many ways, the strictest, mean the same thing however often they are read; parts of words may come to fit another. */
const EXACT = 3;

/**
 * Those that a person means by id, number (from 1) or words; several where the words fit several, none where none.
 *
 * @param exactly only by the whole of the words: for what changes them, and may be worked twice
 */
export function pick<T extends { readonly id: string }>(
  all: readonly T[],
  given: string,
  wordsFor: (one: T) => string,
  exactly = false,
): readonly T[] {
  for (const { fits } of exactly ? WAYS.slice(0, EXACT) : WAYS) {
    const found = all.filter((one, i) => fits(given.trim(), { id: one.id, words: wordsFor(one), number: i + 1 }));
    if (found.length > 0) return found;
  }
  return [];
}
