import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';

const ASKED_VERB =
  '\\b(?:say|said|think|tell|told|argue|claim|comment|announce|warn|write|call|describe|respond|react)';
/** "What did Lund say about the ferry": somebody's words are asked for. The first part reaches to the verb. */
const ASKS_WHAT_WAS_SAID = new RegExp(
  `(\\b(?:what|how)\\b.{0,20}\\b(?:did|does|do|has|have|had)\\b.{1,60}?)${ASKED_VERB}`,
  'i',
);
const VERBS =
  'said|says|told|tells|added|argued|argues|warned|warns|wrote|writes|stated|states|claimed|claims|announced|called|thanked|stressed|insisted|noted|explained|replied|asked';
const SPEAKS = new RegExp(`\\b(?:${VERBS})\\b`, 'gi');

/** Behind the verb a speaker stands next to it: "said Anna Lund". So many words, with a title. */
const BEHIND = 4;

/** A concept that the sentence has itself, in its own words or in close ones. */
const HAS = 0.7;

/** "Said Ada Brandt", "Brandt said": somebody by name. */
const NAMED = new RegExp(
  `\\b(?:${VERBS}) \\p{Lu}\\p{Ll}+|\\b(?!(?:He|She|It|They|We|I|You|The|This|That|But|And)\\b)\\p{Lu}\\p{Ll}+ (?:${VERBS})\\b`,
  'u',
);

/**
 * Whether a sentence gives the words of somebody else than the one who is asked about: the name stands in what is said
 * ("the mayor said that Lund had agreed"), not before the verb of saying or right behind it; or it stands neither here
 * nor in the sentence before, and somebody else is named.
 */
export function isSaidByAnother(question: Question, candidate: Candidate): boolean {
  const asked = askedAbout(question);
  if (!asked || asked.speakers.length === 0) return false;
  const said = sayingIn(candidate, asked.speakers);
  if (said) return said.places.every((at) => at > said.verb + BEHIND);
  const { match, sentence, surroundings, text } = candidate;
  const before = surroundings.sentences[sentence - 1];
  const isAbsent = asked.speakers.every((c) => match.strength[c] === 0 && !before?.strength[c]);
  return isAbsent && NAMED.test(text);
}

/** Whether a sentence gives what the one who is asked about said, of all that the question names: "Lund argued that the ferry …". */
export function saysWhatIsAsked(question: Question, candidate: Candidate): boolean {
  const asked = askedAbout(question);
  const said = asked && sayingIn(candidate, asked.speakers);
  if (!said?.places.some((at) => at <= said.verb + BEHIND)) return false;
  const topic = question.concepts.flatMap(({ start }, c) => (start >= asked!.verbEnd ? [c] : []));
  // A sentence names somebody by the last name alone.
  return topic.length > 0 && [asked!.speakers.at(-1)!, ...topic].every((c) => candidate.match.strength[c]! >= HAS);
}

/** Of a question for somebody's words: the concepts that name the speaker, and where the verb ends in the question. */
function askedAbout({ text, concepts, expects }: Question) {
  const asked = expects === 'statement' ? ASKS_WHAT_WAS_SAID.exec(text) : null;
  if (!asked) return null;
  const verb = asked.index + asked[1]!.length;
  const speakers = concepts.flatMap(({ isName, start }, c) => (isName && start < verb ? [c] : []));
  return { speakers, verbEnd: asked.index + asked[0].length };
}

/** The first verb of saying of a sentence and the places of the speakers, in words; null where one of the two is missing. */
function sayingIn(candidate: Candidate, speakers: readonly number[]) {
  const places = speakers.map((c) => candidate.match.at[c]!).filter((at) => at >= 0);
  const [first] = [...candidate.text.matchAll(SPEAKS)];
  if (places.length === 0 || !first) return null;
  return { places, verb: candidate.tokens.findIndex((token) => token.end > first.index) };
}
