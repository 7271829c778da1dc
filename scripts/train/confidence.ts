import { type Decision, SIGNALS } from '../../src/answer/decide/confidence.ts';
import { bestSpan } from '../../src/answer/extract/short-answer.ts';
import { quotationOf } from '../../src/answer/quote/quotation.ts';
import { distinct } from '../../src/answer/read-evidence.ts';
import type { SPAN_WEIGHTS } from '../../src/answer/weights/span-weights.ts';
import { holdsAnswer } from './development-set.ts';
import { type Example, setOf } from './examples.ts';
import { type Case, fitLogistic, probability } from './logistic.ts';
import { foldOf, ranked, type SentenceTraining } from './sentences.ts';

/**
 * there: the answer stands in the folder. absent: the same question after every passage that holds the answer was
 * taken away, as when nobody saved that article. adversarial: the set says that there is no answer, mostly beside a
 * paragraph that looks as if it had one.
 */
export type Kind = 'there' | 'absent' | 'adversarial';

export interface ConfidenceCase extends Case {
  readonly kind: Kind;
  readonly source: string;
  readonly fold: number;
  /** Probability by weights that never saw the topic. */
  readonly confidence: number;
}

/** SQuAD's adversarial questions are a game against readers; people who ask are not out to trap. */
const ADVERSARIAL = 0.4;

export interface ConfidenceTraining {
  readonly weights: Float64Array;
  readonly cases: readonly ConfidenceCase[];
}

export function trainConfidence(
  examples: readonly Example[],
  sentences: SentenceTraining,
  spanWeights: typeof SPAN_WEIGHTS,
): ConfidenceTraining {
  const drafts = examples.flatMap((example) => {
    const kinds = kindsOf(example);
    return kinds.flatMap((kind) => {
      const seen = kind === 'absent' ? withoutAnswer(example) : example;
      if (seen.candidates.length === 0) return [];
      return [
        {
          kind,
          source: example.source,
          fold: foldOf(example),
          set: setOf(example),
          ...judged(seen, sentences, spanWeights),
        },
      ];
    });
  });
  const sizes = new Map<string, number>();
  for (const { source } of drafts) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  // Every source counts the same in all, however many questions it has.
  const cases = drafts.map((draft) => {
    const share = drafts.length / sizes.size / sizes.get(draft.source)!;
    const isGame = draft.set === 'squad2' && draft.kind === 'adversarial';
    return { ...draft, isRight: draft.isRight && draft.kind === 'there', weight: share * (isGame ? ADVERSARIAL : 1) };
  });
  const apart = [0, 1].map((fold) =>
    fitLogistic(
      cases.filter((one) => one.fold !== fold),
      SIGNALS.length,
    ),
  );
  return {
    weights: fitLogistic(cases, SIGNALS.length),
    cases: cases.map((one) => ({ ...one, confidence: probability(apart[one.fold]!, one.values) })),
  };
}

/** Other sets have questions of their own whose article is not in the folder. */
function kindsOf(example: Example): readonly Kind[] {
  if (!example.given.answerable) return ['adversarial'];
  return setOf(example) === 'squad2' ? ['there', 'absent'] : ['there'];
}

/** The signals of the answer that would be given, and whether its quotation holds the answer. */
function judged(example: Example, sentences: SentenceTraining, spanWeights: typeof SPAN_WEIGHTS) {
  const { question, weighing } = example;
  const evidence = ranked(example, sentences.weightsFor(example)).map(({ at, score }) => ({
    candidate: example.candidates[at]!,
    values: example.values[at]!,
    score,
  }));
  const pieces = distinct(evidence, () => false).map((piece) => ({
    evidence: piece,
    short: bestSpan(question, weighing, piece.candidate, spanWeights),
  }));
  const decision: Decision = { question, weighing, pieces };
  const { candidate } = pieces[0]!.evidence;
  const { passage } = candidate;
  const quotation = quotationOf(candidate, pieces[0]!.short);
  const quote = passage.text.slice(quotation.start - passage.start, quotation.end - passage.start);
  return {
    values: Float64Array.from(SIGNALS, (signal) => signal.of(decision)),
    isRight: example.given.answerable && holdsAnswer(quote, example.given.answers),
  };
}

function withoutAnswer(example: Example): Example {
  const bad = new Set(example.candidates.filter((_, i) => example.holds[i]).map(({ passage }) => passage.id));
  const kept = example.candidates.flatMap(({ passage }, i) => (bad.has(passage.id) ? [] : [i]));
  return {
    ...example,
    candidates: kept.map((i) => example.candidates[i]!),
    values: kept.map((i) => example.values[i]!),
    holds: kept.map(() => false),
    gold: kept.map(() => false),
  };
}
