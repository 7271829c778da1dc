import type { Citation } from '../../answer/answer.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import type { UnansweredQuestion } from '../state.ts';
import { answersFrom } from './answers-from.ts';

/** A question that could not be answered when it was asked, with what answers it now. */
export interface AnsweredNow {
  readonly question: string;
  readonly citations: readonly Citation[];
}

/** Questions that are asked again, the latest first. */
const ASKED = 30;

/**
 * Which questions the new documents answer. Only a document that came, or changed, after the question was asked counts:
 * one that was there already could not answer it.
 */
export async function answeredNow(
  questions: readonly UnansweredQuestion[],
  fresh: ReadonlyMap<string, number>,
  documents: VisibleDocuments,
): Promise<readonly AnsweredNow[]> {
  const found: AnsweredNow[] = [];
  const latest = [...questions].sort((a, b) => b.at - a.at).slice(0, ASKED);
  for (const { question, at } of latest) {
    const since = new Set([...fresh].flatMap(([file, noticed]) => (noticed > at ? [file] : [])));
    if (since.size === 0) continue;
    const citations = await answersFrom(question, since, documents);
    if (citations.length > 0) found.push({ question, citations });
  }
  return found;
}
