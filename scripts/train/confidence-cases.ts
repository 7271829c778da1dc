import { mostSure } from '../../src/answer/decide/limits.ts';
import type { Decision } from '../../src/answer/decide/signals/view.ts';
import { signalValues } from '../../src/answer/decide/signals.ts';
import { quotationOf } from '../../src/answer/quote/quotation.ts';
import { distinct, spanOf } from '../../src/answer/read-evidence.ts';
import type { SPAN_WEIGHTS } from '../../src/answer/weights/span-weights.ts';
import { holdsAnswer, type SetName } from './development-set.ts';
import { type Example, setOf } from './examples.ts';
import { ranked, type SentenceTraining } from './sentences.ts';

/**
 * there: the answer stands in the folder. absent: the same question after every passage that holds the answer was
 * taken away, as when nobody saved that article. adversarial: the set says that there is no answer, mostly beside a
 * paragraph that looks as if it had one.
 */
export type Kind = 'there' | 'absent' | 'adversarial';

/** The answer that would be given to a question, and whether it is right. */
export interface ConfidenceDraft {
  readonly kind: Kind;
  readonly source: string;
  readonly set: string;
  readonly topic: number;
  /** Values of `SIGNALS`, in their order. */
  readonly values: Float64Array;
  readonly isRight: boolean;
  /** So sure is the answer at most, whatever the signals say. */
  readonly limit: number;
}

export function draftsOf(
  examples: readonly Example[],
  sentences: SentenceTraining,
  spanWeights: typeof SPAN_WEIGHTS,
): ConfidenceDraft[] {
  return examples.flatMap((example) =>
    kindsOf(example).flatMap((kind) => {
      const seen = kind === 'absent' ? withoutAnswer(example) : example;
      if (seen.candidates.length === 0) return [];
      const { values, isRight, limit } = judged(seen, sentences, spanWeights);
      return [
        {
          kind,
          source: example.source,
          set: setOf(example),
          topic: example.topic,
          values,
          limit,
          isRight: isRight && kind === 'there',
        },
      ];
    }),
  );
}

/** Other sets have questions of their own whose article is not in the folder. */
function kindsOf(example: Example): readonly Kind[] {
  if (!example.given.answerable) return ['adversarial'];
  return setOf(example) === ('squad2' satisfies SetName) ? ['there', 'absent'] : ['there'];
}

/** The signals of the answer that would be given, and whether its quotation holds the answer. */
function judged(example: Example, sentences: SentenceTraining, spanWeights: typeof SPAN_WEIGHTS) {
  const { question, weighing } = example;
  const evidence = ranked(example, sentences.networkFor(example)).map(({ at, score }) => ({
    candidate: example.candidates[at]!,
    values: example.values[at]!,
    score,
  }));
  const pieces = distinct(evidence, () => false).map((piece, at) => ({
    evidence: piece,
    short: spanOf(question, weighing, piece.candidate, at, spanWeights),
  }));
  const decision: Decision = { question, weighing, pieces };
  const { candidate } = pieces[0]!.evidence;
  const { passage } = candidate;
  const quotation = quotationOf(candidate, pieces[0]!.short);
  const quote = passage.text.slice(quotation.start - passage.start, quotation.end - passage.start);
  return {
    values: signalValues(decision),
    limit: mostSure(question, pieces[0]!.evidence, pieces[0]!.short),
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
