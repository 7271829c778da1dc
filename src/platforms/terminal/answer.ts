import type { Answer, Citation } from '../../answer/answer.ts';
import { renderCitation, type Setting } from './citation.ts';
import { confidenceInWords } from './confidence.ts';
import { dayInWords } from './dates.ts';
import { visibleLine } from './visible.ts';
import { wrap } from './wrap.ts';

/** An answer for people; every line ends with a line end. The same answer gives the same words with and without colour. */
export function renderAnswer(answer: Answer, setting: Setting): string {
  const gone = answer.gone.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]);
  const lines = [...BY_STATUS[answer.status](answer, setting), ...gone];
  return lines.map((line) => `${line}\n`).join('');
}

const BY_STATUS: Readonly<Record<Answer['status'], (answer: Answer, setting: Setting) => string[]>> = {
  answered: (answer, setting) => [
    ...headline(answer, setting),
    ...answer.citations.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]),
  ],
  conflicting: (answer, setting) => [
    setting.ink.strong('The documents disagree.'),
    ...wrap([{ text: 'Both sides, in the order of publication:' }], { width: setting.width, indent: '' }),
    ...byPublication(answer.citations).flatMap((citation) => [
      '',
      setting.ink.strong(citation.published ? dayInWords(citation.published) : 'No date'),
      ...renderCitation(citation, setting, '  '),
    ]),
  ],
  unanswered: (answer, setting) => [
    setting.ink.strong('The documents do not say.'),
    ...(answer.citations.length > 0 ? ['', setting.ink.faint('Nearest passages, not an answer:')] : []),
    ...answer.citations.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]),
  ],
};

function headline(answer: Answer, { ink, width }: Setting): string[] {
  const sure = confidenceInWords(answer.confidence);
  const block = { width, indent: '' };
  if (answer.shortAnswer === null)
    return wrap([{ text: 'The documents say: ' }, { text: sure, ink: ink.faint }], block);
  return wrap(
    [
      { text: visibleLine(answer.shortAnswer), ink: ink.strong },
      { text: ` · ${sure}`, ink: ink.faint },
    ],
    block,
  );
}

/** Oldest first; what has no date comes last, in the order of the answer. */
function byPublication(citations: readonly Citation[]): Citation[] {
  return [...citations].sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'));
}
