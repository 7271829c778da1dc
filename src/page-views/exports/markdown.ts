import type { Citation } from '../../answer/answer.ts';
import { amount } from '../../chat/wording/amount.ts';
import { remarksInWords, sourceInWords } from '../../chat/wording/citation.ts';
import { dayInWords } from '../../chat/wording/dates.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import { isoTime } from '../iso-time.ts';
import type { Exported, ExportedReply } from './exported.ts';
import { markdownText } from './markdown-text.ts';

/**
 * Replies as Markdown with footnotes (as GitHub, pandoc and Obsidian read them): each quotation on a line of its own, and
 * a footnote that says where it stands. A place that is quoted twice has one footnote.
 */
export function markdownOf({ replies, madeAt }: Exported): string {
  const notes = new Footnotes();
  const parts = replies.map((reply) => replyOf(reply, notes));
  const made = `Exported by Ibid on ${dayInWords(dayOf(madeAt))}. Each quotation was compared with its file at that moment.`;
  return `${[...parts.flat(), made, ...notes.lines].join('\n\n')}\n`;
}

const dayOf = (at: number): string => isoTime(at).slice(0, 10);

const OUTCOMES: Readonly<Record<string, string>> = {
  answered: 'answered',
  conflicting: 'the documents contradict each other',
  unanswered: 'not answered; the nearest passages',
};

function replyOf({ question, askedAt, outcome, citations, gone }: ExportedReply, notes: Footnotes): string[] {
  const ended = outcome === null ? undefined : OUTCOMES[outcome];
  const asked = `Asked on ${dayInWords(dayOf(askedAt))}${ended ? `: ${ended}` : ''}.`;
  const missing =
    gone.length === 0
      ? []
      : [
          `${amount(gone.length, 'quotation')} left out, since the file has changed and no longer holds the words: ${[
            ...new Set(gone),
          ]
            .map(markdownText)
            .join(', ')}.`,
        ];
  return [
    ...(question === null ? [] : [`# ${markdownText(question) || 'Question'}`]),
    asked,
    ...citations.map((citation) => `> ${markdownText(citation.quote)}${notes.mark(citation)}`),
    ...missing,
  ];
}

class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly lines: string[] = [];

  /** The mark of a citation's footnote, which is made where there is none yet. */
  mark(citation: Citation): string {
    const key = JSON.stringify([citation.file, citation.start, citation.end]);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(key, number);
      this.lines.push(`[^${number}]: ${noteOf(citation)}`);
    }
    return `[^${number}]`;
  }
}

function noteOf(citation: Citation): string {
  const { file, line, page, start, end } = citation;
  const place = page === null ? `line ${line}` : `page ${page}`;
  const sentences = [
    sourceInWords(citation),
    `File ${visibleLine(file)}, ${place}, characters ${start} to ${end}`,
    ...remarksInWords(citation),
  ];
  return sentences.map((sentence) => `${markdownText(sentence)}.`).join(' ');
}
