import type { SearchIndex } from '../index/search-index.ts';
import type { Answer, Citation } from './answer.ts';
import { answerAboutDocument } from './answer-about-document.ts';
import type { Reading } from './decide/conflict.ts';
import { asFollowUp, type Reading as Meant } from './follow-up.ts';
import { laterOn } from './later.ts';
import { type Question, understand, understandAfter } from './question/question.ts';
import { cite } from './quote/cite.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { type Findings, find, findWith } from './read-evidence.ts';
import type { Reader } from './reader.ts';
import { DEFAULT_THRESHOLD } from './threshold.ts';

export interface AnswerOptions {
  /** ISO day: what was published later is not shown. Documents without a date stay. */
  readonly asOf?: string | null;
  /** ISO day of asking, from which "in March" is meant; default: `asOf`, or the day each document was published. */
  readonly today?: string | null;
  /** Which documents may be seen, by number; default: all. */
  readonly allow?: (document: number) => boolean;
  /** Below this confidence the answer is `unanswered`; 0 to 1. */
  readonly threshold?: number;
  /** Earlier questions of the conversation, oldest first: "and who asked for it?" is understood with them. */
  readonly earlier?: readonly string[];
  /** A stronger reader of the best sentences; default: none. */
  readonly reader?: Reader | null;
}

/** So much surer must an answer be where it was guessed from earlier questions what was asked. */
const UNSURE_OF_THE_QUESTION = 1.4;
const CITATIONS = 5;

/** Answers a question from the index. Every citation was compared with the file as `current` gives it. */
export async function respond(
  text: string,
  index: SearchIndex,
  current: CurrentText,
  options: AnswerOptions = {},
): Promise<Answer> {
  const allow = visible(index, options);
  const known = readOnce(current);
  const { reader } = options;
  const today = options.today ?? options.asOf ?? null;
  const finds = async (asked: Question) =>
    reader ? await findWith(reader, asked, index, allow) : find(asked, index, allow);
  const answerTo = async ({ question, context }: Meant): Promise<Answer> =>
    (await answerAboutDocument(question, index, known, allow)) ??
    decide(
      text,
      await finds(context.length > 0 ? understandAfter(question, context, today) : understand(question, today)),
      index,
      known,
      allow,
      (options.threshold ?? DEFAULT_THRESHOLD) *
        (question === text && context.length === 0 ? 1 : UNSURE_OF_THE_QUESTION),
    );
  const answers: Answer[] = [];
  const hidden = ({ question, context }: Meant): { readonly laterHidden?: number } => {
    if (!options.asOf) return {};
    const laterHidden = laterOn(understandAfter(question, context, today), index, options.asOf, options.allow ?? every);
    return laterHidden > 0 ? { laterHidden } : {};
  };
  for (const meant of asFollowUp(text, options.earlier ?? []).readings) {
    const answer = await answerTo(meant);
    const isAsAsked = meant.question === text && meant.context.length === 0;
    answers.push({
      ...answer,
      question: text,
      ...(isAsAsked ? {} : { understoodAs: inWords(meant) }),
      ...hidden(meant),
    });
    if (answer.status !== 'unanswered') return answers.at(-1)!;
  }
  return answers[0]!;
}

/** How the question of an answer was understood after the earlier ones: the reading that the answer is for. */
export const meantBy = ({ question, understoodAs }: Answer, earlier: readonly string[]): Meant =>
  asFollowUp(question, earlier).readings.find((meant) => inWords(meant) === (understoodAs ?? question)) ?? {
    question,
    context: [],
  };

const every = (): boolean => true;

const inWords = ({ question, context }: Meant): string =>
  context.length > 0 ? `${question} (${context.join('; ')})` : question;

async function decide(
  text: string,
  findings: Findings,
  index: SearchIndex,
  current: CurrentText,
  allow: (document: number) => boolean,
  threshold: number,
): Promise<Answer> {
  const shown: { reading: Reading; citation: Citation }[] = [];
  const gone: Citation[] = [];
  const { sides } = findings;
  const order = sides
    ? [...sides, ...findings.readings.filter((reading) => !sides.includes(reading))]
    : findings.readings;
  for (const reading of order) {
    if (shown.length === CITATIONS) break;
    const citation = await cite(reading, index, current, allow);
    const overlaps = shown.some(
      (one) =>
        one.citation.file === citation.file && one.citation.start < citation.end && citation.start < one.citation.end,
    );
    if (citation.gone) gone.push(citation);
    else if (overlaps) continue;
    else shown.push({ reading, citation });
  }
  const citations = shown.map((one) => one.citation);
  const standing = sides?.every((side) => shown.some((one) => one.reading === side)) ?? false;
  const first = shown[0];
  // What was found may no longer stand in the files: then the best that does is a nearest passage, not an answer.
  const confidence =
    first && first.reading === order[0] ? findings.confidence : Math.min(findings.confidence, threshold / 2);
  const base = { question: text, confidence: first ? confidence : 0, gone };
  if (!first || confidence < threshold) return { ...base, status: 'unanswered', shortAnswer: null, citations };
  if (standing) {
    const both = citations.slice(0, 2).sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'));
    return { ...base, status: 'conflicting', shortAnswer: null, citations: [...both, ...citations.slice(2)] };
  }
  const { shortSpan, quote } = first.citation;
  const sure = first.reading.short?.isSure && shortSpan !== null;
  return {
    ...base,
    status: 'answered',
    shortAnswer: sure ? quote.slice(shortSpan.start, shortSpan.end) : null,
    citations,
  };
}

/** The documents that the options let be seen. */
export function visible(index: SearchIndex, { asOf, allow }: AnswerOptions): (document: number) => boolean {
  if (!asOf) return allow ?? every;
  return (document) => {
    const published = index.documents[document]?.published?.value;
    return (published === undefined || published <= asOf) && (allow?.(document) ?? true);
  };
}
