import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';

const ASKED_VERB =
  '\\b(?:say|said|think|tell|told|argue|claim|comment|announce|warn|write|call|describe|respond|react)';
/** "What did Lund say about the ferry": somebody's words are asked for. The first part reaches to the verb. */
const ASKS_WHAT_WAS_SAID = new RegExp(
  `(\\b(?:what|how)\\b.{0,20}\\b(?:did|does|do|has|have|had)\\b.{1,60}?)${ASKED_VERB}`,
  'i',
);
const SPEAKS =
  /\b(?:said|says|told|tells|added|argued|argues|warned|warns|wrote|writes|stated|states|claimed|claims|announced|called|thanked|stressed|insisted|noted|explained|replied|asked)\b/gi;

/** Behind the verb a speaker stands next to it: "said Anna Lund". So many words, with a title. */
const BEHIND = 4;

/**
 * Whether a sentence gives the words of somebody else than the one who is asked about: the name stands in what is said
 * ("the mayor said that Lund had agreed"), not before the verb of saying or right behind it.
 */
export function isSaidByAnother({ text, concepts, expects }: Question, candidate: Candidate): boolean {
  const asked = expects === 'statement' ? ASKS_WHAT_WAS_SAID.exec(text) : null;
  if (!asked) return false;
  const end = asked.index + asked[1]!.length;
  const speakers = concepts.flatMap(({ isName, start }, c) => (isName && start < end ? [c] : []));
  const places = speakers.map((c) => candidate.match.at[c]!).filter((at) => at >= 0);
  const [first] = [...candidate.text.matchAll(SPEAKS)];
  if (places.length === 0 || !first) return false;
  const spoken = candidate.tokens.findIndex((token) => token.end > first.index);
  return places.every((at) => at > spoken + BEHIND);
}
