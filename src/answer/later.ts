import type { SearchIndex } from '../index/search-index.ts';
import { candidatesOf } from './evidence/candidate.ts';
import { Matcher } from './evidence/matcher.ts';
import { queryTerms } from './evidence/query-terms.ts';
import { added, coverage, weigh } from './evidence/weighing.ts';
import type { Question } from './question/question.ts';

/** As many passages are looked at as for an answer. */
const PASSAGES = 24;
/** A passage that has, with its title, so much of the question's weight says something to it. */
const ON_IT = 0.6;

/**
 * How many documents that say something to a question were published after a day: what `--as-of` hides is told.
 *
 * @param allow which documents may be seen at all: of others not even the number is told
 */
export function laterOn(
  question: Question,
  index: SearchIndex,
  asOf: string,
  allow: (document: number) => boolean,
): number {
  if (question.concepts.length === 0) return 0;
  const isLater = (document: number): boolean => {
    const published = index.documents[document]?.published?.value;
    return published !== undefined && published > asOf && allow(document);
  };
  const hits = index.search(queryTerms(question), PASSAGES, isLater);
  const weighing = weigh(question, index);
  const later = new Set<number>();
  for (const { passage, match, surroundings } of candidatesOf(index, hits, new Matcher(question.concepts))) {
    const around = [surroundings.title.strength, surroundings.heading.strength];
    if (coverage(weighing, match) + added(weighing, [match.strength], around) >= ON_IT) later.add(passage.document);
  }
  return later.size;
}
