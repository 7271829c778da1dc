import type { Answer, Citation } from '../../src/answer/answer.ts';
import { answerParts, shortAnswerTime } from '../../src/chat/answer-parts.ts';
import type { Context } from '../../src/chat/context.ts';
import type { Block, Button, Section } from '../../src/chat/reply.ts';
import { confidenceInWords } from '../../src/chat/wording/confidence.ts';
import { dayInWords, daysInWords } from '../../src/chat/wording/dates.ts';
import { visibleLine } from '../../src/chat/wording/visible.ts';
import { amount } from './amount.ts';
import { citationValue } from './citation-number.ts';
import { codes, faint, heading, item, line, quotation, remark, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

const NOT_AN_ANSWER = 'Nearest passages, not an answer:';

/**
 * An answer in sections: what answers first, then what else says something to it, then evidence that is gone.
 *
 * @param remarks faint lines under the first one: what was left out, how the question was understood
 */
export function answerSections(answer: Answer, context: Context, remarks: readonly string[]): Section[] {
  const { main, also, nearest } = answerParts(answer);
  const under = remarks.map((words) => faint(theirs(words)));
  const body = BY_STATUS[answer.status](answer, { main, nearest, under, context });
  return [...body, ...listed('Also:', also, true), ...goneSections(answer.gone)];
}

interface Parts {
  readonly main: readonly Citation[];
  readonly nearest: readonly Citation[];
  readonly under: readonly Block[];
  readonly context: Context;
}

const BY_STATUS: Readonly<Record<Answer['status'], (answer: Answer, parts: Parts) => Section[]>> = {
  answered: (answer, { main, under, context }) => [
    {
      ...remark(headline(answer), ...under, ...main.map((citation) => quotation(citation, true))),
      buttons: main.map((citation, i) => moreContext(context.id, i, citation)),
    },
  ],
  conflicting: (_, { main, under, context }) => [
    remark(line(strong('The documents disagree.')), ...under, faint(text('Both sides, in the order of publication:'))),
    ...main.map((citation, i) => ({
      ...remark(heading(citation.published ? dayInWords(citation.published) : 'No date'), quotation(citation, true)),
      buttons: [moreContext(context.id, i, citation)],
    })),
  ],
  unanswered: (_, { nearest, under, context }) => [
    remark(
      line(strong('The documents do not say.')),
      ...under,
      ...(nearest.length === 0
        ? [faint(text(`Nothing comes near. Try other words, or look for some with ${typedAs('search', context)}.`))]
        : []),
    ),
    ...listed(NOT_AN_ANSWER, nearest, false).map((section, i) =>
      i === 0 ? { ...section, buttons: [moreContext(context.id, 0, nearest[0]!)] } : section,
    ),
  ],
};

/** One line for notifications and screen readers. */
export function answerSummary(answer: Answer): string {
  if (answer.status === 'conflicting') return 'The documents disagree.';
  if (answer.status === 'unanswered') return 'The documents do not say.';
  return [shortly(answer) ?? 'The documents say this', confidenceInWords(answer.confidence)].join(' · ');
}

function headline(answer: Answer): Block {
  const sure = text(` · ${confidenceInWords(answer.confidence)}`);
  if (answer.shortAnswer === null) return line(strong('The documents say this'), sure);
  const time = shortAnswerTime(answer);
  return line(
    strong(visibleLine(answer.shortAnswer)),
    ...(time ? [text(` = ${daysInWords(time.from, time.to)}`)] : []),
    sure,
  );
}

function shortly(answer: Answer): string | null {
  const time = shortAnswerTime(answer);
  if (answer.shortAnswer === null || !time) return answer.shortAnswer;
  return `${answer.shortAnswer} = ${daysInWords(time.from, time.to)}`;
}

/** Quotations as items, under a label that is never left alone at the end of a message. */
function listed(label: string, citations: readonly Citation[], marked: boolean): Section[] {
  return citations.map((citation, i) => item(...(i === 0 ? [faint(text(label))] : []), quotation(citation, marked)));
}

const moreContext = (target: string, number: number, citation: Citation): Button => ({
  label: 'More context',
  action: 'context',
  target,
  value: citationValue(number, citation),
});

/** Words that no file holds any more are not shown again: only that there were some, and where. */
function goneSections(gone: readonly Citation[]): Section[] {
  if (gone.length === 0) return [];
  const files = [...new Set(gone.map(({ file }) => file))];
  const first = `${amount(gone.length, 'quotation')} ${gone.length === 1 ? 'is' : 'are'} gone: `;
  const changed = files.length === 1 ? 'the file has' : 'the files have';
  return [
    remark(
      line(text(`${first}${changed} changed and no longer ${files.length === 1 ? 'holds' : 'hold'} the words.`)),
      faint(...codes(files)),
    ),
  ];
}
