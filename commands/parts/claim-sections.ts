import type { Citation } from '../../src/answer/answer.ts';
import type { ClaimCheck } from '../../src/answer/claim.ts';
import type { Section } from '../../src/chat/reply.ts';
import { faint, item, line, quotation, remark, text, theirs } from './say.ts';

/** What the quotations amount to. It is about what the documents say, not about what is true. */
export const VERDICTS: Readonly<Record<ClaimCheck['verdict'], string>> = {
  supported: 'The documents say so.',
  contradicted: 'The documents say otherwise.',
  disputed: 'The documents disagree.',
  unanswered: 'The documents do not say.',
};

/** Quotations of a side; a third would tell nobody more. */
const SHOWN = 2;

/** One claim: its words, the verdict, then what supports and what contradicts it. */
export function claimSections({ claim, verdict, supporting, contradicting, nearest }: ClaimCheck): Section[] {
  const head = [line(theirs(`“${claim}”`)), line({ kind: 'text', text: VERDICTS[verdict], strong: true })];
  const quoted =
    verdict === 'unanswered'
      ? labelled('Nearest passages, not an answer:', nearest)
      : [...labelled('For it:', supporting), ...labelled('Against it:', contradicting)];
  const [first, ...others] = quoted;
  // The claim is never left alone at the end of a message.
  return first ? [{ ...first, blocks: [...head, ...first.blocks] }, ...others] : [remark(...head)];
}

function labelled(label: string, citations: readonly Citation[]): Section[] {
  return citations
    .slice(0, SHOWN)
    .map((citation, i) => item(...(i === 0 ? [faint(text(label))] : []), quotation(citation)));
}
