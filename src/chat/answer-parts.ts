import type { Answer, Citation, ResolvedTime } from '../answer/answer.ts';

/** The first citations of a conflicting answer are its sides. */
const SIDES = 2;
/** Further citations that a person is shown; programs get all. */
const FURTHER = 2;
/** So far below the first, in the ranker's units (about a fiftieth of its belief), a passage is not on the same thing any more. */
const FAR = 4;

/** What a person is shown of an answer. */
export interface AnswerParts {
  /** What answers: one citation, the two sides of a conflict by publication (without a date last), or none. */
  readonly main: readonly Citation[];
  /** Others that say something to it, best first. */
  readonly also: readonly Citation[];
  /** For an unanswered question: what comes nearest. No words of it are an answer, so there is no short span. */
  readonly nearest: readonly Citation[];
}

export function answerParts({ status, citations }: Answer): AnswerParts {
  if (status === 'unanswered') {
    const nearest = close(citations)
      .slice(0, 1 + FURTHER)
      .map((citation) => ({ ...citation, shortSpan: null }));
    return { main: [], also: [], nearest };
  }
  const count = status === 'conflicting' ? SIDES : 1;
  const main = citations.slice(0, count);
  return {
    main: status === 'conflicting' ? byPublication(main) : main,
    also: close(citations)
      .filter((citation) => !main.includes(citation))
      .slice(0, FURTHER),
    nearest: [],
  };
}

/** The days that a short answer such as "on Monday" means; null where it holds no relative date. */
export function shortAnswerTime({ shortAnswer, citations }: Answer): ResolvedTime | null {
  return citations[0]?.times.find(({ text }) => shortAnswer?.includes(text)) ?? null;
}

/** The citations that are not far below the best. */
function close(citations: readonly Citation[]): Citation[] {
  const best = Math.max(...citations.map(({ score }) => score));
  return citations.filter(({ score }) => score >= best - FAR);
}

/** Oldest first; what has no date comes last, in the order of the answer. */
function byPublication(citations: readonly Citation[]): Citation[] {
  return [...citations].sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'));
}
