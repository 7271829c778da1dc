import type { Answer, Citation } from '../../answer/answer.ts';
import { answerParts, shortAnswerTime } from '../../chat/answer-parts.ts';
import { confidenceInWords } from '../../chat/wording/confidence.ts';
import { dayInWords, daysInWords } from '../../chat/wording/dates.ts';
import { hiddenInWords } from '../../chat/wording/hidden.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import { renderCitation, type Setting } from './citation.ts';
import { wrap } from './wrap.ts';

/** An answer for people; every line ends with a line end. The same answer gives the same words with and without colour. */
export function renderAnswer(answer: Answer, setting: Setting): string {
  const gone = answer.gone.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]);
  const hidden = hiddenInWords(answer).flatMap((words) => ['', setting.ink.faint(words)]);
  const lines = [...BY_STATUS[answer.status](answer, setting), ...gone, ...hidden];
  return lines.map((line) => `${line}\n`).join('');
}

const BY_STATUS: Readonly<Record<Answer['status'], (answer: Answer, setting: Setting) => string[]>> = {
  answered: (answer, setting) => [
    ...headline(answer, setting),
    ...answerParts(answer).main.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]),
    ...further('Also:', answerParts(answer).also, setting),
  ],
  conflicting: (answer, setting) => [
    setting.ink.strong('The documents disagree.'),
    ...wrap([{ text: 'Both sides, in the order of publication:' }], { width: setting.width, indent: '' }),
    ...answerParts(answer).main.flatMap((citation) => [
      '',
      setting.ink.strong(citation.published ? dayInWords(citation.published) : 'No date'),
      ...renderCitation(citation, setting, '  '),
    ]),
    ...further('Also:', answerParts(answer).also, setting),
  ],
  unanswered: (answer, setting) => [
    setting.ink.strong('The documents do not say.'),
    ...further('Nearest passages, not an answer:', answerParts(answer).nearest, setting),
  ],
};

function headline(answer: Answer, { ink, width }: Setting): string[] {
  const sure = confidenceInWords(answer.confidence);
  const block = { width, indent: '' };
  if (answer.shortAnswer === null)
    return wrap([{ text: 'The documents say this' }, { text: ` · ${sure}`, ink: ink.faint }], block);
  return wrap(
    [
      { text: visibleLine(answer.shortAnswer), ink: ink.strong },
      ...resolved(answer),
      { text: ` · ${sure}`, ink: ink.faint },
    ],
    block,
  );
}

function further(heading: string, citations: readonly Citation[], setting: Setting): string[] {
  if (citations.length === 0) return [];
  const shown = citations.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]);
  return ['', setting.ink.faint(heading), ...shown];
}

/** The day that a short answer such as "on Monday" means. */
function resolved(answer: Answer): { text: string }[] {
  const time = shortAnswerTime(answer);
  return time ? [{ text: ` = ${daysInWords(time.from, time.to)}` }] : [];
}
