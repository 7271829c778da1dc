import { countriesMeantBy } from '../lexicon/countries.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence } from './rank.ts';

/** What a sentence loses that tells the same of another country; in the ranker's units, set by hand on samples. */
const OF_ANOTHER = 5;

/**
 * Whether a sentence tells of another country what the question asks of one: "Sweden banned the guild" for "when did
 * Norway ban the guild". The country of the question stands before its verb and is not in the sentence, where others stand
 * before the verb. In a folder that is all about a few countries their names are frequent, and rarity does not tell.
 */
export function tellsOfAnotherCountry({ concepts, predicate }: Question, candidate: Candidate): boolean {
  const { match, tokens, text } = candidate;
  const verb = predicate < 0 ? -1 : match.at[predicate]!;
  if (verb < 0) return false;
  const asked = concepts.flatMap(({ surface }, c) =>
    c < predicate && countriesMeantBy(surface).length > 0 ? [c] : [],
  );
  if (asked.length === 0 || asked.some((c) => match.strength[c]! > 0)) return false;
  const own = new Set(concepts.flatMap(({ surface }) => countriesMeantBy(surface)));
  return tokens.slice(0, verb).some(({ start, end }) => {
    const meant = countriesMeantBy(text.slice(start, end));
    return meant.length > 0 && /\p{Lu}/u.test(text[start]!) && meant.every((country) => !own.has(country));
  });
}

/** The evidence ranked again: what tells of another country comes after what may tell of the one asked for. */
export function bySubject(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  if (!question.concepts.some(({ surface }) => countriesMeantBy(surface).length > 0)) return evidence;
  return evidence
    .map((piece) =>
      tellsOfAnotherCountry(question, piece.candidate) ? { ...piece, score: piece.score - OF_ANOTHER } : piece,
    )
    .sort((a, b) => b.score - a.score);
}
