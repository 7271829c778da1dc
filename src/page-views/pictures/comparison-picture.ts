import type { SourceView } from '../../answer/compare.ts';
import { amount } from '../../chat/wording/amount.ts';
import { dayInWords } from '../../chat/wording/dates.ts';
import { titleLine, visibleLine } from '../../chat/wording/visible.ts';
import { Column, quotation, quotationInWords } from './column.ts';
import { element, type Markup, picture } from './svg.ts';
import { THEMES, type Theme, widthBetween } from './theme.ts';
import type { PictureOptions } from './timeline-picture.ts';

const EDGE = 24;
const GAP = 16;
const INSIDE = 16;
/** A narrower column is hard to read. */
const NARROWEST = 290;
const MOST = 4;

/** What each independent source says on a topic as a picture (SVG): a card a source, side by side where there is room. */
export function comparisonPicture(
  topic: string,
  views: readonly SourceView[],
  { theme: name, width: wanted, checked }: PictureOptions,
): string {
  const theme = THEMES[name];
  const width = widthBetween(wanted);
  const heading = `Comparison: ${titleLine(topic)}`;
  const head = new Column(EDGE, EDGE, width - 2 * EDGE);
  head.text(heading, { size: 22, fill: theme.text, font: 'bold' });
  head.space(4).text(summary(views), { size: 13, fill: theme.faint });
  const parts: Markup[] = [...head.parts];
  const columns = Math.max(1, Math.min(MOST, views.length, Math.floor((width - 2 * EDGE + GAP) / (NARROWEST + GAP))));
  const room = (width - 2 * EDGE - (columns - 1) * GAP) / columns;
  let y = head.y + 16;
  for (let first = 0; first < views.length; first += columns) {
    const row = views.slice(first, first + columns).map((view, i) => {
      const x = EDGE + i * (room + GAP);
      return { x, inside: card(view, first + i + 1, new Column(x + INSIDE, y + INSIDE, room - 2 * INSIDE), theme) };
    });
    const height = Math.max(...row.map(({ inside }) => inside.y)) + INSIDE - y;
    for (const { x, inside } of row) {
      parts.push(
        element('rect', { x, y, width: room, height, rx: 8, fill: theme.card, stroke: theme.line }),
        ...inside.parts,
      );
    }
    y += height + GAP;
  }
  const foot = new Column(EDGE, y, width - 2 * EDGE);
  foot.text(`Each quotation was compared with its file on ${dayInWords(checked)}.`, { size: 12, fill: theme.faint });
  const height = Math.ceil(foot.y + EDGE);
  const description = [summary(views), ...views.map(described)].join(' ');
  return picture({ width, height, title: heading, description, background: theme.background }, [
    ...parts,
    ...foot.parts,
  ]);
}

const summary = (views: readonly SourceView[]): string =>
  views.length === 0 ? 'The documents hold nothing on it.' : amount(views.length, 'independent source');

/** Whom a reader knows it by. */
function nameOf({ citations, file }: SourceView): string {
  const { site = null, title = null } = citations[0] ?? {};
  return titleLine(site ?? title ?? '') || visibleLine(file);
}

const copiesOf = ({ copies }: SourceView): string =>
  copies.length === 0 ? '' : `Also in ${amount(copies.length, 'other file')}: together they count as one source.`;

function card(view: SourceView, number: number, column: Column, theme: Theme): Column {
  column.text(`${number}. ${nameOf(view)}`, { size: 16, fill: theme.accent, font: 'bold' }).space(6);
  for (const citation of view.citations) {
    quotation(column, citation, theme);
    column.space(12);
  }
  const copies = copiesOf(view);
  if (copies !== '') column.text(copies, { size: 12, fill: theme.faint });
  return column;
}

const described = (view: SourceView, at: number): string =>
  [`${at + 1}. ${nameOf(view)}:`, ...view.citations.map(quotationInWords), copiesOf(view)].filter(Boolean).join(' ');
