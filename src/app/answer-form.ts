import type { Answer, Citation } from '../answer/answer.ts';

/** An answer in the machine-readable form: the keys are a promise to other programs, so they are spelled out here. */
export function answerForm(answer: Answer, id: string | number | undefined, tookMs: number): object {
  return {
    ...(id === undefined ? {} : { id }),
    question: answer.question,
    status: answer.status,
    confidence: Math.round(answer.confidence * 10_000) / 10_000,
    shortAnswer: answer.shortAnswer,
    citations: answer.citations.map(citationForm),
    ...(answer.laterHidden === undefined ? {} : { laterHidden: answer.laterHidden }),
    ...(answer.gone.length > 0 ? { gone: answer.gone.map(({ file, title }) => ({ file, title })) } : {}),
    tookMs: roundedMs(tookMs),
  };
}

/** `page` and `times` stand only where there is something to say. */
function citationForm(citation: Citation): object {
  const { quote, file, start, end, line, page, title, published, copies, notes, score, times } = citation;
  return {
    quote,
    file,
    start,
    end,
    line,
    ...(page === null ? {} : { page }),
    title,
    published,
    copies,
    notes,
    score: Math.round(score * 1000) / 1000,
    ...(times.length > 0 ? { times } : {}),
  };
}

/** Milliseconds with one decimal. */
export function roundedMs(ms: number): number {
  return Math.round(ms * 10) / 10;
}
