import type { SearchIndex } from '../index/search-index.ts';
import { comparable } from './decide/comparable.ts';
import { confidenceOf } from './decide/confidence.ts';
import { contradiction, type Reading, type Sides } from './decide/conflict.ts';
import { DOUBTFUL, doubtsAbout, mostSure } from './decide/limits.ts';
import { saysWhatIsAsked } from './decide/speaker.ts';
import { stanceOf } from './decide/stance.ts';
import { byDeed } from './evidence/by-deed.ts';
import { byHolder } from './evidence/by-holder.ts';
import { byIntroduction, introduces } from './evidence/by-introduction.ts';
import { bySubject } from './evidence/by-subject.ts';
import { type Candidate, candidatesOf } from './evidence/candidate.ts';
import { Matcher } from './evidence/matcher.ts';
import { byOwnWords } from './evidence/own-words.ts';
import { queryTerms } from './evidence/query-terms.ts';
import { type Evidence, rank } from './evidence/rank.ts';
import { byRecency } from './evidence/recency.ts';
import { type Weighing, weigh } from './evidence/weighing.ts';
import { bestSpan, type ShortAnswer } from './extract/short-answer.ts';
import { familyOf } from './extract/spans.ts';
import { type Question, understand } from './question/question.ts';
import { isCopyOf, type TermNumbers, type Wording, wordingOf } from './quote/copy-of.ts';
import { type Reader, readAgain } from './reader.ts';
import type { SPAN_WEIGHTS } from './weights/span-weights.ts';

/** Everything that was found for a question, before anything is decided or shown. */
export interface Findings {
  readonly question: Question;
  readonly weighing: Weighing;
  /** Every candidate sentence: that of the first reading, then the best first. */
  readonly evidence: readonly Evidence[];
  /** The best pieces of evidence that are not copies of each other, best first. */
  readonly readings: readonly Reading[];
  /** Two readings that contradict each other; null where all agree. */
  readonly sides: Sides | null;
  /** Names of the reasons not to answer, whatever else speaks for it. */
  readonly doubts: readonly string[];
  /** Calibrated probability that the first reading answers the question; 0 where nothing was found. */
  readonly confidence: number;
}

/** How many passages are read for their sentences. The right sentence is among the first ten passages for .97 of SQuAD's questions. */
const PASSAGES = 24;
const READINGS = 8;
const PHRASES_READ = 3;
/**
 * Questions for yes or no, for what somebody said, and for who somebody is, are too few in the sets to learn from: so sure is an answer that
 * has all they name, at least. Set by hand.
 */
const PLAIN = 0.5;

/** Searches, ranks and reads what is asked, in words or understood already; `allow` says which documents may be seen. */
export const find = (asked: Asked, index: SearchIndex, allow: Allow): Findings => {
  const ranking = ranked(asked, index, allow);
  return judged(ranking, ranking.pieces, index);
};

/** As `find`, with the best pieces in the order that a stronger reader would have them. */
export async function findWith(reader: Reader, asked: Asked, index: SearchIndex, allow: Allow): Promise<Findings> {
  const ranking = ranked(asked, index, allow);
  return judged(ranking, await readAgain(ranking.question.text, ranking.pieces, reader), index);
}

type Asked = string | Question;
type Allow = (document: number) => boolean;

/** What was found, before it is read for an answer. */
interface Ranking {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly evidence: readonly Evidence[];
  /** The best without copies. */
  readonly pieces: readonly Evidence[];
}

function ranked(asked: Asked, index: SearchIndex, allow: Allow): Ranking {
  const question = typeof asked === 'string' ? understand(asked) : asked;
  const weighing = weigh(question, index);
  const hits = question.concepts.length > 0 ? index.search(queryTerms(question), PASSAGES, allow) : [];
  const candidates = candidatesOf(index, hits, new Matcher(question.concepts), question.context);
  const evidence = byRecency(
    question,
    [bySubject, byDeed, byHolder, byIntroduction].reduce(
      (pieces, again) => again(question, pieces),
      byOwnWords(question, weighing, rank(question, weighing, candidates)),
    ),
  );
  return { question, weighing, evidence, pieces: distinct(evidence, (piece) => isByMachine(index, piece)) };
}

function judged(
  { question, weighing, evidence: ranked }: Ranking,
  best: readonly Evidence[],
  index: SearchIndex,
): Findings {
  const readings = surestFirst(
    best.map((piece, at) => read(question, weighing, piece, index, at)),
    (pieces) => confidenceOf({ question, weighing, pieces }),
  );
  const first = readings[0];
  const evidence = first ? [first.evidence, ...ranked.filter((piece) => piece !== first.evidence)] : ranked;
  if (!first) return { question, weighing, evidence, readings, sides: null, doubts: [], confidence: 0 };
  const doubts = doubtsAbout(question, first.evidence, first.short);
  // What is no answer contradicts none.
  const sides = contradiction(
    question,
    weighing,
    readings.filter(({ evidence, short }) => mostSure(question, evidence, short) > DOUBTFUL),
  );
  // That another says otherwise makes the first no worse as evidence: it is told, and not kept silent as a narrow lead.
  const pieces = sides ? readings.filter((reading) => reading !== sides[1]) : readings;
  const belief = confidenceOf({ question, weighing, pieces });
  const least = isPlain(question, first.evidence) ? PLAIN : 0;
  const confidence = Math.min(Math.max(belief, least), mostSure(question, first.evidence, first.short));
  return { question, weighing, evidence, readings, sides, doubts, confidence };
}

/** So far below the first, in the ranker's units, evidence is as good. */
const AS_GOOD = 0.5;

/** Of evidence that is as good and gives the same short answer the one comes first that is surest by itself. */
function surestFirst(readings: readonly Reading[], sureness: (readings: readonly Reading[]) => number): Reading[] {
  const [first] = readings;
  const said = first?.short?.text.toLowerCase();
  const equals = readings.filter(
    ({ evidence, short }) =>
      first !== undefined &&
      said !== undefined &&
      short?.text.toLowerCase() === said &&
      first.evidence.score - evidence.score <= AS_GOOD,
  );
  if (equals.length < 2) return [...readings];
  const orders = equals.map((one) => [one, ...readings.filter((other) => other !== one)]);
  const sure = orders.map(sureness);
  return orders[sure.indexOf(Math.max(...sure))]!;
}

const isPlain = (question: Question, evidence: Evidence): boolean =>
  takesSide(question, evidence) ||
  saysWhatIsAsked(question, evidence.candidate) ||
  introduces(question, evidence.candidate);

/**
 * A yes-or-no question is answered by a sentence that has all its words and takes a side. One word that is neither the
 * verb nor a name may stand elsewhere in the document: "nobody died", in an article on the outbreak.
 */
function takesSide({ expects, concepts, predicate }: Question, { candidate }: Evidence): boolean {
  const { match, surroundings } = candidate;
  const lacking = concepts.flatMap((_, c) => (match.strength[c]! < HAS ? [c] : []));
  const mayLack = (c: number) =>
    c !== predicate && !concepts[c]!.isName && surroundings.document.strength[c]! >= HAS && concepts.length > 2;
  return (
    expects === 'yes-no' && lacking.length < 2 && lacking.every(mayLack) && stanceOf(candidate, predicate) !== 'open'
  );
}

/** So strongly matched, a concept is there. */
const HAS = 0.7;

function read(question: Question, weighing: Weighing, evidence: Evidence, index: SearchIndex, at: number): Reading {
  const { candidate } = evidence;
  const short = spanOf(question, weighing, candidate, at);
  const document = index.documents[candidate.passage.document]!;
  const around = { before: candidate.text.slice(0, short?.start), after: candidate.text.slice(short?.end) };
  const value = short ? comparable(short.text, question.expects, document.published?.value ?? null, around) : null;
  return { evidence, short, value, story: document.cluster };
}

/** The best span of the piece in this place, 0 for the first; `weights` others than the trained ones, for the training itself. */
export function spanOf(
  question: Question,
  weighing: Weighing,
  candidate: Candidate,
  at: number,
  weights?: typeof SPAN_WEIGHTS,
): ShortAnswer | null {
  // Phrases have many spans and are never compared with each other's: past the first few they would cost and not be seen.
  const isSeen = at < PHRASES_READ || familyOf(question.expects) !== 'phrase';
  return isSeen ? bestSpan(question, weighing, candidate, weights) : null;
}

/** The best pieces without copies. Of two copies the one that is not `flawed` (written by a machine) stands for both, in the better one's place. */
export function distinct(evidence: readonly Evidence[], flawed: (piece: Evidence) => boolean): Evidence[] {
  const chosen: { piece: Evidence; wording: Wording }[] = [];
  const numbers: TermNumbers = new Map();
  for (const piece of evidence.slice(0, READINGS * 4)) {
    const wording = wordingOf(piece.candidate.tokens, numbers);
    const same = chosen.find((one) => isCopyOf(one.wording, wording));
    if (!same) {
      if (chosen.length < READINGS) chosen.push({ piece, wording });
    } else if (flawed(same.piece) && !flawed(piece)) same.piece = piece;
  }
  return chosen.map((one) => one.piece);
}

export const isByMachine = (index: SearchIndex, { candidate }: Evidence): boolean =>
  index.documents[candidate.passage.document]!.notes.some((note) => note.kind === 'ai-generated');
