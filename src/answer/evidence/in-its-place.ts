import type { Question } from '../question/question.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import type { Candidate } from './candidate.ts';

/** What stands between two neighbours of the question's text: nothing but a space, or small words too. */
const BESIDE = /^[\s'’-]*(?:(?:the|a|an|of|in|to|by|for)\s+)?$/i;

/**
 * The sentence's token that stands where a missing concept should stand: beside the place of a neighbour that is there
 * ("a European ship" where the question has "American ship"); -1 where there is none.
 *
 * @param isFresh whether a token, by its index, says something that the question does not
 */
export function inItsPlace(
  { concepts, text }: Question,
  { tokens, match }: Pick<Candidate, 'tokens' | 'match'>,
  c: number,
  isFresh: (token: number) => boolean,
): number {
  for (const by of [1, -1]) {
    const neighbour = concepts[c + by];
    const at = neighbour ? match.at[c + by]! : -1;
    if (!neighbour || at < 0) continue;
    const [left, right] = by > 0 ? [concepts[c]!, neighbour] : [neighbour, concepts[c]!];
    if (!BESIDE.test(text.slice(left.end, right.start))) continue;
    let place = at - by;
    if (tokens[place] && STOP_WORDS.has(tokens[place]!.word)) place -= by;
    if (tokens[place] && isFresh(place)) return place;
  }
  return -1;
}
