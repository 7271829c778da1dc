import type { Answer, Citation } from '../../answer/answer.ts';
import type { Evidence } from '../../answer/evidence/rank.ts';
import { lineOf } from '../../answer/quote/cite.ts';
import { type CurrentText, readOnce } from '../../answer/quote/current-text.ts';
import { verify } from '../../answer/quote/verify.ts';
import type { Findings } from '../../answer/read-evidence.ts';
import { answerParts } from '../../chat/answer-parts.ts';
import { confidenceInWords } from '../../chat/wording/confidence.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { doubtInWords } from './doubt-words.ts';
import { lostBecause } from './lost-because.ts';
import { partsOf, type WhyPart } from './parts.ts';
import { understoodOf } from './understood.ts';

export interface WhyCandidate {
  /** Place in the ranking, from 1. */
  readonly place: number;
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
  /** Where the sentence stands now, and its words there. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly score: number;
  /** Whether the answer quotes it, or, where there is none, names it as nearest. */
  readonly shown: 'quoted' | 'nearest' | null;
  /** The strongest first. */
  readonly parts: readonly WhyPart[];
  /** Null for what answers. */
  readonly lostBecause: string | null;
  readonly rule: string | null;
}

/** Why a question was answered as it was, or not at all. */
export interface Why {
  readonly question: string;
  readonly status: Answer['status'];
  readonly confidence: number;
  readonly confidenceInWords: string;
  readonly threshold: number;
  readonly shortAnswer: string | null;
  /** Why it was held back, in words. */
  readonly doubts: readonly string[];
  readonly understood: readonly { readonly name: string; readonly value: string }[];
  /** How many candidates there were. */
  readonly total: number;
  /** Best first; without those whose file no longer holds them. */
  readonly candidates: readonly WhyCandidate[];
}

export interface WhyParts {
  readonly answer: Answer;
  readonly findings: Findings;
  readonly index: SearchIndex;
  readonly current: CurrentText;
  readonly threshold: number;
  /** At most so many candidates. */
  readonly limit: number;
}

/** Every sentence is compared with its file as it is now. */
export async function whyView({ answer, findings, index, current, threshold, limit }: WhyParts): Promise<Why> {
  const { evidence, doubts } = findings;
  const read = readOnce(current);
  const { main, also, nearest } = answerParts(answer);
  const fileOf = (piece: Evidence): string => index.documents[piece.candidate.passage.document]!.file;
  const shownAt = (piece: Evidence): Citation | undefined =>
    [...main, ...also, ...nearest].find(
      (one) =>
        one.file === fileOf(piece) && one.start < piece.candidate.span.end && piece.candidate.span.start < one.end,
    );
  const firstOf = new Map<Citation, Evidence>();
  for (const piece of evidence) {
    const citation = shownAt(piece);
    if (citation && !firstOf.has(citation)) firstOf.set(citation, piece);
  }
  const quoted = [...firstOf].map(([{ start, end }, piece]) => ({
    start,
    end,
    place: evidence.indexOf(piece) + 1,
    evidence: piece,
  }));
  const answers = new Set(main.map((citation) => firstOf.get(citation)));
  const best = evidence[0];
  const candidates: WhyCandidate[] = [];
  for (const [at, piece] of evidence.entries()) {
    if (candidates.length === limit) break;
    const { passage, span, text: words } = piece.candidate;
    const document = index.documents[passage.document]!;
    const text = await read(document);
    const standing = verify(text, words, span);
    if (text === null || standing.kind === 'gone') continue;
    const citation = shownAt(piece);
    const isFirst = citation !== undefined && firstOf.get(citation) === piece;
    const lost =
      answers.has(piece) || best === undefined
        ? null
        : piece === best
          ? heldBack(answer, doubts, threshold)
          : lostBecause({ findings, piece, best, quoted });
    candidates.push({
      place: at + 1,
      file: document.file,
      title: document.title?.value ?? null,
      site: document.site?.value ?? null,
      published: document.published?.value ?? null,
      ...standing.span,
      line: lineOf(text, standing.span.start),
      text: words,
      score: piece.score,
      shown: isFirst ? (nearest.includes(citation) ? 'nearest' : 'quoted') : null,
      parts: partsOf(piece),
      lostBecause: lost?.words ?? null,
      rule: lost?.rule ?? null,
    });
  }
  return {
    question: answer.question,
    status: answer.status,
    confidence: answer.confidence,
    confidenceInWords: confidenceInWords(answer.confidence),
    threshold,
    shortAnswer: answer.shortAnswer,
    doubts: doubts.map(doubtInWords),
    understood: understoodOf(findings).map(([name, value]) => ({ name, value })),
    total: evidence.length,
    candidates,
  };
}

/** Of the best one, where it is not the answer. */
function heldBack(
  { status, confidence }: Answer,
  doubts: readonly string[],
  threshold: number,
): { readonly rule: string; readonly words: string } {
  const [doubt] = doubts;
  if (status !== 'unanswered')
    return { rule: 'another stands', words: 'Its file has changed since, or another one is surer.' };
  if (doubt !== undefined) return { rule: doubt, words: doubtInWords(doubt) };
  const needed = Math.round(threshold * 100);
  return {
    rule: 'not sure enough',
    words: `It comes nearest, but that it answers is ${confidenceInWords(confidence)}; at least ${needed} % are needed.`,
  };
}
