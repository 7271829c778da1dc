import { type Evidence, reasonsOf } from '../../answer/evidence/rank.ts';
import { isNamed } from '../../answer/evidence/weighing.ts';
import { isCopyOf, type TermNumbers, wordingOf } from '../../answer/quote/copy-of.ts';
import type { Findings } from '../../answer/read-evidence.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import type { Span } from '../../corpus/span.ts';
import { featureInWords } from './feature-words.ts';
import { partsOf } from './parts.ts';

/** A candidate that was not chosen, beside what was. */
export interface Lost {
  readonly findings: Findings;
  readonly piece: Evidence;
  /** What was ranked first. */
  readonly best: Evidence;
  /** What is quoted, with the place in the list of candidates. */
  readonly quoted: readonly (Span & { readonly place: number; readonly evidence: Evidence })[];
}

/** A reason why a candidate lost, in words for somebody who asks; null where it does not apply. */
export interface LostRule {
  readonly name: string;
  readonly says: (lost: Lost) => string | null;
}

/** The first that applies is told: what rules a sentence out stands before what only weakens it. */
export const LOST_RULES: readonly LostRule[] = [
  {
    name: 'part of a quotation',
    says: ({ piece, quoted }) => {
      const { passage, span } = piece.candidate;
      const around = quoted.find(
        (one) =>
          one.evidence !== piece &&
          one.evidence.candidate.passage.document === passage.document &&
          one.start < span.end &&
          span.start < one.end,
      );
      return around ? `It is part of the quotation at place ${around.place}.` : null;
    },
  },
  {
    name: 'same words as a better one',
    says: ({ piece, quoted }) => {
      const numbers: TermNumbers = new Map();
      const wording = wordingOf(piece.candidate.tokens, numbers);
      const same = quoted.find(
        (one) => one.evidence !== piece && isCopyOf(wordingOf(one.evidence.candidate.tokens, numbers), wording),
      );
      return same ? `It says the same as place ${same.place}, in nearly the same words.` : null;
    },
  },
  {
    name: 'too few words in common',
    says: ({ piece }) =>
      piece.values.every((value) => value === 0)
        ? 'It has too few of the question’s words to be looked at closely.'
        : null,
  },
  {
    name: 'asks itself',
    says: (lost) => (gained(lost, 'asks itself') ? 'It is a question itself.' : null),
  },
  {
    name: 'a name is missing',
    says: (lost) => {
      const names = missing(lost, (c) => isNamed(lost.findings.question, c));
      return names.length > 0 ? `It does not name ${listed(names)}.` : null;
    },
  },
  {
    name: 'nothing of the kind asked for',
    says: (lost) =>
      gained(lost, 'shape missing') || gained(lost, 'no new name')
        ? `It holds no ${KINDS[lost.findings.question.expects] ?? 'name'} that could be the answer.`
        : null,
  },
  {
    name: 'another time',
    says: (lost) =>
      gained(lost, 'time outside the period asked for') ? 'It tells of another time than the one asked for.' : null,
  },
  {
    name: 'words are missing',
    says: (lost) => {
      const words = missing(lost, (c) => !isNamed(lost.findings.question, c));
      return words.length > 0 ? `It lacks ${listed(words)}, and nothing in it means the same.` : null;
    },
  },
  {
    name: 'weaker',
    says: (lost) => {
      const [first] = differences(lost);
      return first === undefined
        ? 'It is as good as the best by every reason; the better one comes first in the documents.'
        : `The best one is ahead of it mostly by this: ${featureInWords(first)}.`;
    },
  },
];

const KINDS: Readonly<Record<string, string>> = {
  date: 'date',
  duration: 'length of time',
  number: 'number',
  money: 'sum of money',
  percent: 'share',
  reason: 'reason',
};

/** Whether a feature that speaks against a sentence is there, and not in the best one. */
function gained({ piece, best }: Lost, feature: string): boolean {
  const has = (one: Evidence) => reasonsOf(one).some(({ name }) => name === feature);
  return has(piece) && !has(best);
}

/** Words of the question, as they were written, that the best sentence has and this one has not at all. */
function missing({ findings, piece, best }: Lost, wanted: (concept: number) => boolean): string[] {
  return findings.question.concepts.flatMap(({ surface }, c) =>
    wanted(c) && piece.candidate.match.strength[c] === 0 && best.candidate.match.strength[c]! > 0 ? [surface] : [],
  );
}

/** Features by how much less they give to this sentence than to the best one, the most first. */
function differences({ piece, best }: Lost): string[] {
  const own = new Map(partsOf(piece).map(({ feature, part }) => [feature, part]));
  const all = new Map(partsOf(best).map(({ feature, part }) => [feature, part - (own.get(feature) ?? 0)]));
  for (const [name, part] of own) if (!all.has(name)) all.set(name, -part);
  return [...all]
    .filter(([, less]) => less > 1e-9)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

const listed = (words: readonly string[]): string => {
  const shown = words.map((word) => `“${visibleLine(word)}”`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

/** The reason for a candidate, with the name of the rule that gave it. */
export function lostBecause(lost: Lost): { readonly rule: string; readonly words: string } {
  for (const { name, says } of LOST_RULES) {
    const words = says(lost);
    if (words !== null) return { rule: name, words };
  }
  return { rule: 'weaker', words: 'Its reasons come to less.' };
}
