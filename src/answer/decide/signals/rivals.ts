import type { Question } from '../../question/question.ts';
import { stanceOf } from '../stance.ts';
import type { Piece, Signal, View } from './view.ts';

const score = (piece: Piece): number => piece.evidence.score;

/** How far the best piece that fits lies below the first, in the ranker's units; `limit` where there is none, and at most. */
function ahead({ first, pieces }: View, limit: number, fits: (piece: Piece) => boolean): number {
  const other = pieces.find((piece) => piece !== first && fits(piece));
  return other ? Math.min(limit, score(first) - score(other)) : limit;
}

/** Both give the same short answer; to a yes-or-no question both take a side, be it the same or not. */
function agree(question: Question, a: Piece, b: Piece): boolean {
  if (question.expects === 'yes-no')
    return [a, b].every((piece) => stanceOf(piece.evidence.candidate, question.predicate) !== 'open');
  // What somebody said may be many things, all of them right.
  if (question.expects === 'statement')
    return [a, b].every(({ evidence: { candidate } }) =>
      question.concepts.every((concept, c) => !concept.isName || candidate.match.strength[c]! > 0),
    );
  return a.short !== null && b.short !== null && a.short.text.toLowerCase() === b.short.text.toLowerCase();
}

const passage = (piece: Piece) => piece.evidence.candidate.passage;
const SEEN = 6;

export const RIVALS: readonly Signal[] = [
  { name: 'score', speaks: 'for', of: ({ first }) => score(first) / 10 },
  {
    // More papers that say the same are no doubt.
    name: 'belief',
    speaks: 'for',
    of: ({ question, first, pieces }) => {
      let sum = 0;
      let own = 0;
      for (const piece of pieces) {
        const mass = Math.exp(score(piece) - score(first));
        sum += mass;
        if (piece === first || agree(question, first, piece)) own += mass;
      }
      return own / sum;
    },
  },
  {
    name: 'lead',
    speaks: 'for',
    of: (view) => ahead(view, 4, (piece) => !agree(view.question, view.first, piece)) / 4,
  },
  { name: 'lead before the second', speaks: 'for', of: (view) => ahead(view, 3, () => true) / 3 },
  {
    name: 'lead before the third',
    speaks: 'for',
    of: (view) => ahead(view, 4, (piece) => piece !== view.pieces[1]) / 4,
  },
  {
    name: 'lead before another passage',
    speaks: 'for',
    of: (view) => ahead(view, 4, (piece) => passage(piece).id !== passage(view.first).id) / 4,
  },
  {
    name: 'lead before another document',
    speaks: 'for',
    of: (view) => ahead(view, 4, (piece) => passage(piece).document !== passage(view.first).document) / 4,
  },
  {
    name: 'lead before the last',
    speaks: 'for',
    of: ({ first, pieces }) => Math.min(8, score(first) - score(pieces.at(-1)!)) / 8,
  },
  {
    name: 'another sentence has what this one lacks',
    speaks: 'against',
    of: ({ asked, rarity, here, pieces }) =>
      pieces.slice(1, SEEN).reduce(
        (most, { evidence: { candidate } }) =>
          Math.max(
            most,
            asked.reduce((sum, c) => sum + (here[c] === 0 && candidate.match.strength[c]! > 0 ? rarity[c]! : 0), 0),
          ),
        0,
      ),
  },
  {
    name: 'other sentences have what this one lacks',
    speaks: 'against',
    of: ({ asked, rarity, here, pieces }) =>
      asked.reduce(
        (sum, c) =>
          sum +
          (here[c] === 0 && pieces.some(({ evidence }) => evidence.candidate.match.strength[c]! > 0) ? rarity[c]! : 0),
        0,
      ),
  },
  {
    name: 'next ones are of the same document',
    of: ({ first, pieces }) =>
      pieces.slice(1, 5).filter((piece) => passage(piece).document === passage(first).document).length / 4,
  },
];
