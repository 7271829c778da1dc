import type { SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import { quotedText } from './claim/passage-text.ts';
import { type CheckableSentence, checkableSentences } from './claim/sentences.ts';
import { type Statement, statementOf } from './claim/statement.ts';
import { ENOUGH, type Verdict, verdictOn } from './claim/verdict.ts';
import { candidatesOf } from './evidence/candidate.ts';
import { Matcher } from './evidence/matcher.ts';
import { queryTerms } from './evidence/query-terms.ts';
import { type Evidence, rank } from './evidence/rank.ts';
import { weigh } from './evidence/weighing.ts';
import { cite } from './quote/cite.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { distinct, isByMachine } from './read-evidence.ts';
import { type AnswerOptions, visible } from './respond.ts';

/** What the documents say to one claim of somebody's text. */
export interface ClaimCheck {
  /** The claim: a sentence of the text, verbatim. */
  readonly claim: string;
  /** `disputed`: documents support it and documents contradict it. `unanswered`: none does either surely enough. */
  readonly verdict: 'supported' | 'contradicted' | 'disputed' | 'unanswered';
  /** Best first, copies merged. */
  readonly supporting: readonly Citation[];
  readonly contradicting: readonly Citation[];
  /** The nearest passages, where there is nothing else. */
  readonly nearest: readonly Citation[];
}

export interface ClaimOptions extends Pick<AnswerOptions, 'asOf' | 'allow'> {
  /** ISO day on which the text was written, against which its "on Monday" is resolved. */
  readonly saidOn?: string | null;
  /** Share of a claim's words, by weight, that a quotation has to have to count for either side; 0 to 1. */
  readonly threshold?: number;
}

const PASSAGES = 24;
const A_SIDE = 3;
const NEAREST = 3;

/**
 * Checks somebody's text against the documents: each sentence that claims something checkable (at most three), with the
 * quotations that say so and those that say otherwise. Every citation was compared with the file as `current` gives it.
 */
export async function checkClaim(
  text: string,
  index: SearchIndex,
  current: CurrentText,
  options: ClaimOptions = {},
): Promise<readonly ClaimCheck[]> {
  const known = readOnce(current);
  const checks: ClaimCheck[] = [];
  for (const sentence of checkableSentences(text)) checks.push(await check(sentence, index, known, options));
  return checks;
}

interface Weighed {
  readonly piece: Evidence;
  readonly verdict: Verdict;
}

async function check(
  { claim, body }: CheckableSentence,
  index: SearchIndex,
  current: CurrentText,
  options: ClaimOptions,
): Promise<ClaimCheck> {
  const allow = visible(index, options);
  const statement = statementOf(body, options.saidOn ?? null);
  const weighed = weighedEvidence(statement, index, allow, options.threshold ?? ENOUGH);
  const shown: Citation[] = [];
  const side = (which: Verdict['side'], most: number) => {
    const pieces = weighed.filter(({ verdict }) => verdict.side === which).map(({ piece }) => piece);
    const apart = distinct(pieces, (piece) => isByMachine(index, piece));
    return citations(apart, most, shown, index, current, allow);
  };
  const supporting = await side('supports', A_SIDE);
  const contradicting = await side('contradicts', A_SIDE);
  const none = supporting.length + contradicting.length === 0;
  return {
    claim,
    verdict: none
      ? 'unanswered'
      : contradicting.length === 0
        ? 'supported'
        : supporting.length === 0
          ? 'contradicted'
          : 'disputed',
    supporting,
    contradicting,
    nearest: none ? await side('open', NEAREST) : [],
  };
}

function weighedEvidence(
  statement: Statement,
  index: SearchIndex,
  allow: (document: number) => boolean,
  enough: number,
): Weighed[] {
  const { question } = statement;
  if (question.concepts.length === 0) return [];
  const weighing = weigh(question, index);
  const matcher = new Matcher(question.concepts);
  const hits = index.search(queryTerms(question), PASSAGES, allow);
  return rank(question, weighing, candidatesOf(index, hits, matcher)).map((piece) => {
    const { candidate } = piece;
    const quoted = quotedText(candidate, matcher);
    return { piece, verdict: verdictOn(statement, weighing, quoted, candidate.surroundings.published, enough) };
  });
}

/** Those whose words stand in their files still, and none that overlaps one that is shown already. */
async function citations(
  pieces: readonly Evidence[],
  most: number,
  shown: Citation[],
  index: SearchIndex,
  current: CurrentText,
  allow: (document: number) => boolean,
): Promise<Citation[]> {
  const found: Citation[] = [];
  for (const evidence of pieces) {
    if (found.length === most) break;
    const story = index.documents[evidence.candidate.passage.document]!.cluster;
    const citation = await cite({ evidence, short: null, value: null, story }, index, current, allow);
    const overlaps = shown.some(
      (one) => one.file === citation.file && one.start < citation.end && citation.start < one.end,
    );
    if (citation.gone || overlaps) continue;
    found.push(citation);
    shown.push(citation);
  }
  return found;
}
