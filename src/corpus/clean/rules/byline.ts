import type { PageLine } from '../page.ts';
import { beginsSmall, type Rule } from '../rule.ts';

const NAME = String.raw`[\p{Lu}][\p{L}.'’-]{0,30}`;
const BY_NAME = new RegExp(
  String.raw`^(?:[Bb]y|BY|(?:[Ww]ritten|[Pp]osted|[Ss]tory) by|[Vv]on|[Pp]ar|[Pp]or|Di|Door|Av|Text(?: by)?)\s?[:|]?\s(?:Dr\.? |Prof\.? )?${NAME}(?:,? (?:(?:de|von|van|der|bin|al|and|und|et|y|e|en|&) ){0,2}${NAME}){0,9}`,
  'u',
);
const PUBLISHED =
  /^(?:first )?(?:published|posted|updated|last (?:updated|modified)|modified|created|submitted|date|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|gepubliceerd)\b(?: (?:on|in|at|am|le|el|il|by|op))?\s{0,2}[:|]?\s/i;
const PUBLISHED_IN = /^(?:published|posted|filed) (?:in|under) (?!\d)/i;
const READING =
  /^(?:\d{1,3}|a|one) (?:-\s?)?min(?:ute)?s? (?:read|to read|lesezeit)$|^(?:estimated )?(?:reading time|lesezeit|temps de lecture)\b.{0,30}$|^by\s?\|/i;
const REPORTERS =
  /^\(?(?:(?:additional )?reporting|editing|written|writing|compiled|contributing|contributed) (?:and \w{2,12} )?by\b|^contributing\s?:|\bcontributed to this (?:report|story|article)\.?\)?$/i;
/** A date with at most a weekday, a clock time, a section or a name beside it. */
const isDateLine = (line: PageLine): boolean =>
  line.date && line.words <= 9 && !line.endsSentence && !line.listMark && line.digits >= 1 && !beginsSmall(line);

function isByline(line: PageLine, early: boolean): boolean {
  if (line.words > 30 || line.listMark || (line.words > 6 && beginsSmall(line)) || line.text.length > 240) return false;
  if (READING.test(line.text) || REPORTERS.test(line.text)) return true;
  if (early && PUBLISHED_IN.test(line.text) && line.words <= 8 && !line.endsSentence) return true;
  if (PUBLISHED.test(line.text) && (line.date || line.clock) && line.words <= 16) return true;
  const name = early && line.words <= 12 && !line.endsSentence ? BY_NAME.exec(line.text) : null;
  return name !== null && (line.capitalised >= line.words * 0.6 || line.date);
}

/**
 * Names and dates around the title. Dates on lines of their own are taken only above the prose, and only where none
 * stands below: in minutes and diaries they are headings.
 */
export const byline: Rule = {
  name: 'byline',
  reason: 'author, date or reading time: kept as data about the document, not as its body',
  mark: (page, mark) => {
    let firstProse = page.lines.findIndex((line) => line.prose && line.words >= 12);
    if (firstProse < 0) firstProse = Math.min(10, page.lines.length);
    const dates: number[] = [];
    let later = 0;
    page.lines.forEach((line, at) => {
      if (isByline(line, at <= firstProse + 1)) mark(at, at + 1);
      else if (isDateLine(line)) {
        if (at < firstProse) dates.push(at);
        else if (line.words <= 5 && line.furniture === null) later++;
      }
    });
    if (later < 2 && firstProse < page.lines.length - 1) for (const at of dates) mark(at, at + 1);
  },
};
