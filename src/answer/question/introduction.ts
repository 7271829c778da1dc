import type { Question } from './question.ts';

const ASKS_WHO_SOMEBODY_IS = /^\W*who(?:['’]?s| is| are| was| were)\s+(.{2,60}?)\W*$/i;
const MOST_WORDS = 4;

/**
 * The name of "who is Ada Brandt", as the words of the question; null where an office is asked for ("who is the mayor"),
 * or more is said than a name.
 */
export function nameAskedAbout({ text, concepts, context }: Question): readonly string[] | null {
  const name = ASKS_WHO_SOMEBODY_IS.exec(text)?.[1];
  if (!name || context.length > 0) return null;
  const words = name.split(/\s+/);
  const isName = words.length > 1 && words.length <= MOST_WORDS && concepts.length === words.length;
  // "Emma's brother" is nobody's name.
  const isOfAnother = words.some((word) => /['’]s?$/.test(word));
  return isName && !isOfAnother ? words : null;
}
