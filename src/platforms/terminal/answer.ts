import type { Answer, Citation } from '../../answer/answer.ts';
import { confidenceInWords } from '../../chat/wording/confidence.ts';
import { dayInWords, daysInWords } from '../../chat/wording/dates.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import { renderCitation, type Setting } from './citation.ts';
import { wrap } from './wrap.ts';

/** The first citations of a conflicting answer are its sides. */
const SIDES = 2;
/** Further citations that a person is shown; with `--json` there are all. */
const FURTHER = 2;

/** An answer for people; every line ends with a line end. The same answer gives the same words with and without colour. */
export function renderAnswer(answer: Answer, setting: Setting): string {
  const gone = answer.gone.flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]);
  const lines = [...BY_STATUS[answer.status](answer, setting), ...gone];
  return lines.map((line) => `${line}\n`).join('');
}

const BY_STATUS: Readonly<Record<Answer['status'], (answer: Answer, setting: Setting) => string[]>> = {
  answered: (answer, setting) => [
    ...headline(answer, setting),
    ...answer.citations.slice(0, 1).flatMap((citation) => ['', ...renderCitation(citation, setting, '  ')]),
    ...further('Also:', close(answer.citations).slice(1, 1 + FURTHER), setting),
  ],
  conflicting: (answer, setting) => [
    setting.ink.strong('The documents disagree.'),
    ...wrap([{ text: 'Both sides, in the order of publication:' }], { width: setting.width, indent: '' }),
    ...byPublication(answer.citations.slice(0, SIDES)).flatMap((citation) => [
      '',
      setting.ink.strong(citation.published ? dayInWords(citation.published) : 'No date'),
      ...renderCitation(citation, setting, '  '),
    ]),
    ...further('Also:', close(answer.citations).slice(SIDES, SIDES + FURTHER), setting),
  ],
  unanswered: (answer, setting) => [
    setting.ink.strong('The documents do not say.'),
    ...further('Nearest passages, not an answer:', unmarked(answer.citations.slice(0, 1 + FURTHER)), setting),
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

/** So far below the first, in the ranker's units (about a fiftieth of its belief), a passage is not on the same thing any more. */
const FAR = 4;

/** The citations that are not far below the best. */
function close(citations: readonly Citation[]): Citation[] {
  const best = Math.max(...citations.map(({ score }) => score));
  return citations.filter(({ score }) => score >= best - FAR);
}

/** What is no answer must not look like one: no words are set off. */
function unmarked(citations: readonly Citation[]): Citation[] {
  return citations.map((citation) => ({ ...citation, shortSpan: null }));
}

/** The day that a short answer such as "on Monday" means. */
function resolved({ shortAnswer, citations }: Answer): { text: string }[] {
  const time = citations[0]?.times.find(({ text }) => shortAnswer?.includes(text));
  return time ? [{ text: ` = ${daysInWords(time.from, time.to)}` }] : [];
}

/** Oldest first; what has no date comes last, in the order of the answer. */
function byPublication(citations: readonly Citation[]): Citation[] {
  return [...citations].sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'));
}
