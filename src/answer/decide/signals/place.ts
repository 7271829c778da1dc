import type { Signal, View } from './view.ts';

/** Falls with the distance in words: 1 beside it, half at three words. */
const closeness = (distance: number): number => 1 / (1 + distance / 3);

/** Index of the token in which the short answer begins; -1 without one. */
function spanAt({ first }: View): number {
  const { short, evidence } = first;
  return short === null ? -1 : evidence.candidate.tokens.findIndex((token) => token.end > short.start);
}

const hits = ({ first }: View): number[] => [...first.evidence.candidate.match.at].filter((at) => at >= 0);

/** Distances of the question's words from the short answer, the nearest first. */
function distances(view: View): number[] {
  const span = spanAt(view);
  return span < 0
    ? []
    : hits(view)
        .map((at) => Math.abs(at - span))
        .sort((a, b) => a - b);
}

const CLAUSE = /[,;:—]|\b(?:which|who|but|while|although|when|where)\b/g;

export const PLACE: readonly Signal[] = [
  { name: 'sureness of the short answer', speaks: 'for', of: ({ first }) => first.short?.sureness ?? 0 },
  { name: 'no short answer', speaks: 'against', of: ({ first }) => (first.short ? 0 : 1) },
  {
    name: 'short answer beside a word of the question',
    speaks: 'for',
    of: (view) => (distances(view).length > 0 ? closeness(distances(view)[0]!) : 0),
  },
  {
    name: 'short answer beside two words of the question',
    speaks: 'for',
    of: (view) => (distances(view).length > 1 ? closeness(distances(view)[1]!) : 0),
  },
  {
    name: 'short answer beside the verb',
    speaks: 'for',
    of: (view) => {
      const verb = view.question.predicate < 0 ? -1 : view.first.evidence.candidate.match.at[view.question.predicate]!;
      const span = spanAt(view);
      return verb < 0 || span < 0 ? 0 : closeness(Math.abs(verb - span));
    },
  },
  {
    name: 'clauses between the words of the question',
    of: (view) => {
      const { text, tokens } = view.first.evidence.candidate;
      const places = hits(view);
      if (places.length < 2) return 0;
      const from = tokens[Math.min(...places)]!.start;
      return (text.slice(from, tokens[Math.max(...places)]!.end).match(CLAUSE) ?? []).length / 5;
    },
  },
  {
    name: 'names in another order',
    speaks: 'against',
    of: ({ question, first }) => {
      const { at } = first.evidence.candidate.match;
      const places = question.concepts.flatMap((concept, c) => (concept.isName && at[c]! >= 0 ? [at[c]!] : []));
      return places.some((place, i) => i > 0 && place < places[i - 1]! - 1) ? 1 : 0;
    },
  },
  { name: 'length of the sentence', of: ({ first }) => Math.min(1.5, first.evidence.candidate.tokens.length / 40) },
];
