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
export function tellsOfAnotherCountry(question: Question, candidate: Candidate): boolean {
  const { concepts, predicate } = question;
  const { match, tokens, text } = candidate;
  if (isOfAnotherCountry(question, candidate)) return true;
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

/** Nothing but "'s" and a space stands between a country and what is its own: "the Norwegian delegation". */
const ITS = /^['’]?s?\s$/;

/** "Norway's" and "Norwegian" own what follows; "Norway" before a verb does it. */
const isOwner = (surface: string): boolean =>
  /['’]s?$/.test(surface) ||
  countriesMeantBy(surface).every(({ demonyms }) =>
    demonyms.some((one) => one.toLowerCase() === surface.toLowerCase()),
  );

/**
 * Whether what the question asks of a country is another's in the sentence: "the Swedish delegation" for "who led the
 * Norwegian delegation", "the withdrawal of Swedish troops" for "when did Norway withdraw".
 */
function isOfAnotherCountry(
  { text: asked, concepts, predicate }: Question,
  { match, tokens, text }: Candidate,
): boolean {
  const own = new Set(concepts.flatMap(({ surface }) => countriesMeantBy(surface)));
  const isOther = (at: number): boolean => {
    const token = tokens[at];
    if (!token || !/\p{Lu}/u.test(text[token.start]!)) return false;
    const meant = countriesMeantBy(text.slice(token.start, token.end).replace(/['’]s?$/, ''));
    return meant.length > 0 && meant.every((country) => !own.has(country));
  };
  return concepts.some(({ surface, end }, c) => {
    if (countriesMeantBy(surface).length === 0) return false;
    const next = concepts[c + 1];
    const things = [
      ...(next && !next.isName && ITS.test(asked.slice(end, next.start)) && (c + 1 !== predicate || isOwner(surface))
        ? [c + 1]
        : []),
      ...(c < predicate && match.strength[c] === 0 ? [predicate] : []),
    ];
    return things.some((thing) => {
      const at = match.at[thing]!;
      if (at < 0) return false;
      const behind = tokens.slice(at + 1, at + 4);
      const of = behind.findIndex(({ word }) => word === 'of' || word === 'by');
      return (
        isOther(at - 1) ||
        (of === 0 && (isOther(at + 2) || (/^(?:the|all|its)$/.test(tokens[at + 2]?.word ?? '') && isOther(at + 3))))
      );
    });
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
