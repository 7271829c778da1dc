import type { DatedStatement } from '../../answer/timeline.ts';
import { amount } from '../../chat/wording/amount.ts';
import { dayInWords, daysInWords } from '../../chat/wording/dates.ts';
import { titleLine } from '../../chat/wording/visible.ts';
import { Column, quotation, quotationInWords } from './column.ts';
import { element, type Markup, picture, textLine } from './svg.ts';
import { THEMES, type Theme, type ThemeName, widthBetween } from './theme.ts';

export interface PictureOptions {
  readonly theme: ThemeName;
  /** Pixels; null for the usual width. */
  readonly width: number | null;
  /** ISO day on which the quotations were compared with their files. */
  readonly checked: string;
}

const EDGE = 24;
/** From here on the day stands beside its statement, below it above. */
const ROOMY = 560;

/** A topic's dated statements as a picture (SVG): to scale on a line, then one below the other, each quotation whole. */
export function timelinePicture(
  topic: string,
  statements: readonly DatedStatement[],
  { theme: name, width: wanted, checked }: PictureOptions,
): string {
  const theme = THEMES[name];
  const width = widthBetween(wanted);
  const heading = `Timeline: ${titleLine(topic)}`;
  const head = new Column(EDGE, EDGE, width - 2 * EDGE);
  head.text(heading, { size: 22, fill: theme.text, font: 'bold' });
  head.space(4).text(summary(statements), { size: 13, fill: theme.faint });
  const parts: Markup[] = [...head.parts];
  let y = head.y + 16;
  const scale = scaleLine(statements, { y, width, theme });
  parts.push(...scale.parts);
  y = scale.end;
  const isRoomy = width >= ROOMY;
  const left = isRoomy ? EDGE + 170 : EDGE + 22;
  const lineX = left - 16;
  const first = y;
  const dots: Markup[] = [];
  for (const { from, to, citation } of statements) {
    dots.push(element('circle', { cx: lineX, cy: y + 11, r: 5, fill: theme.accent }));
    const day = isRoomy ? new Column(EDGE, y, lineX - EDGE - 14) : new Column(left, y, width - left - EDGE);
    day.text(daysInWords(from, to), { size: 15, fill: theme.accent, font: 'bold' });
    const words = new Column(left, isRoomy ? y : day.y + 2, width - left - EDGE);
    quotation(words, citation, theme);
    parts.push(...day.parts, ...words.parts);
    y = Math.max(day.y, words.y) + 20;
  }
  if (statements.length > 0)
    parts.push(
      element('line', { x1: lineX, x2: lineX, y1: first + 11, y2: y - 12, stroke: theme.line, 'stroke-width': 2 }),
    );
  const foot = new Column(EDGE, y + 4, width - 2 * EDGE);
  foot.text(`Each quotation was compared with its file on ${dayInWords(checked)}.`, { size: 12, fill: theme.faint });
  return picture(
    {
      width,
      height: Math.ceil(foot.y + EDGE),
      title: heading,
      description: described(statements),
      background: theme.background,
    },
    [...parts, ...dots, ...foot.parts],
  );
}

function summary(statements: readonly DatedStatement[]): string {
  if (statements.length === 0) return 'The documents hold no dated statement on it.';
  const { from, to } = reach(statements);
  return `${amount(statements.length, 'dated statement')}, ${daysInWords(from, to)}`;
}

const described = (statements: readonly DatedStatement[]): string =>
  [
    summary(statements),
    ...statements.map(({ from, to, citation }) => `${daysInWords(from, to)}: ${quotationInWords(citation)}`),
  ].join(' ');

/** The first day and the last, of at least one statement. */
function reach(statements: readonly DatedStatement[]): { readonly from: string; readonly to: string } {
  const from = statements.map((one) => one.from).sort()[0]!;
  const to = statements
    .map((one) => one.to)
    .sort()
    .at(-1)!;
  return { from, to };
}

interface ScaleSetting {
  readonly y: number;
  readonly width: number;
  readonly theme: Theme;
}

/** All statements on one line, to scale: a dot for a day, a bar for a stretch of days. Left out where all are of one day. */
function scaleLine(
  statements: readonly DatedStatement[],
  { y, width, theme }: ScaleSetting,
): { parts: Markup[]; end: number } {
  if (statements.length === 0) return { parts: [], end: y };
  const { from, to } = reach(statements);
  const begin = Date.parse(from);
  const days = (Date.parse(to) - begin) / 86_400_000;
  if (!(days > 0)) return { parts: [], end: y };
  const x = (day: string): number =>
    Math.round((EDGE + ((Date.parse(day) - begin) / 86_400_000 / days) * (width - 2 * EDGE)) * 10) / 10;
  const marks = statements.map((one) =>
    one.from === one.to
      ? element('circle', { cx: x(one.from), cy: y + 8, r: 5, fill: theme.accent, 'fill-opacity': 0.75 })
      : element('rect', {
          x: x(one.from),
          y: y + 4,
          width: Math.max(3, Math.round((x(one.to) - x(one.from)) * 10) / 10),
          height: 8,
          rx: 3,
          fill: theme.accent,
          'fill-opacity': 0.35,
        }),
  );
  const last = element(
    'text',
    { x: width - EDGE, y: y + 32, fill: theme.faint, 'font-size': 12, 'text-anchor': 'end' },
    [dayInWords(to)],
  );
  return {
    parts: [
      element('line', { x1: EDGE, x2: width - EDGE, y1: y + 8, y2: y + 8, stroke: theme.line, 'stroke-width': 2 }),
      ...marks,
      textLine(dayInWords(from), { x: EDGE, y: y + 32, size: 12, fill: theme.faint }),
      last,
    ],
    end: y + 56,
  };
}
