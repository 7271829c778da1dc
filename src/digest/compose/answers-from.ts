import type { Answer, Citation } from '../../answer/answer.ts';
import { answerParts } from '../../chat/answer-parts.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';

/**
 * So unlikely does what the files say by themselves answer the question that it does not beside other documents either;
 * 0 to 1. Far below the threshold of answers, since others that agree make an answer surer.
 */
const NO_CHANCE = 0.15;

/**
 * What these files bring to a question: the quotations of theirs that answer it, when all documents that can be seen are
 * asked. Empty where the question is not answered, or is by other documents alone. Documents that only repeat another
 * one's answer in other words count where they would answer it by themselves.
 */
export async function answersFrom(
  question: string,
  files: ReadonlySet<string>,
  documents: VisibleDocuments,
): Promise<readonly Citation[]> {
  // Nearly always nothing in them has to do with it, which costs less to see than an answer.
  const alone = await documents.ask(question, { files: [...files] });
  if (alone.citations.length === 0 || alone.confidence < NO_CHANCE) return [];
  const whole = await documents.ask(question);
  if (whole.status === 'unanswered') return [];
  const main = answerParts(whole).main.filter(({ file }) => files.has(file));
  if (main.length > 0) return main;
  const [own] = alone.status === 'unanswered' ? [] : alone.citations;
  return own && isAmong(own, whole) ? [own] : [];
}

const isAmong = (one: Citation, { citations }: Answer): boolean =>
  citations.some(({ file, start, end }) => file === one.file && start < one.end && one.start < end);
