import type { Page, PageLine } from '../page.ts';
import { isLinkLike, type Rule } from '../rule.ts';

/** Says by itself that a list of other pages follows; other labels ("Latest", "Popular") must be followed by one. */
const PLAIN =
  /^(?:related (?:articles|stories|news|posts|content|links|coverage|reading|videos)|more (?:stories|news|headlines|articles|related articles)|most (?:read|popular|viewed|shared|commented|emailed)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|recommended (?:for you|stories|articles)|popular (?:posts|stories|articles)|trending(?: now| stories| articles)?|top (?:stories|headlines)|latest (?:news|stories|headlines|articles|posts)|recent (?:posts|news|stories|articles)|visit also|read next|(?:editor's|editors') picks|from (?:around )?the web|sponsored stories|promoted (?:stories|content)|in case you missed it|meistgelesen|mehr zum thema|ähnliche (?:artikel|beiträge)|das könnte sie auch interessieren|lesen sie auch|articles similaires|sur le même sujet|à lire aussi|les plus lus|artículos relacionados|noticias relacionadas|lo más leído|articoli correlati|leggi anche|leia também|mais lidas|lees ook|関連記事|人気記事|相关新闻|相关文章)$/;

/** So far ahead is looked for more of the list, and so many links are asked for (or all lines that are left). */
const AHEAD = 6;
const MORE_LINKS = 3;
/** No headline is as long. */
const PARAGRAPH = 40;

/** More links stand behind line `at`, with no paragraph among them. */
function listGoesOn(page: Page, at: number): boolean {
  let links = 0;
  let next = at + 1;
  for (; next <= at + AHEAD && next < page.lines.length && links < MORE_LINKS; next++) {
    const line = page.lines[next]!;
    if (line.prose && line.words >= PARAGRAPH) return false;
    if (line.words >= 4 && !line.prose && isLinkLike(line)) links++;
  }
  return links >= MORE_LINKS || (links > 0 && links === page.lines.length - at - 1);
}

/** "Most read" counts its headlines. */
const NUMBERED = /^\d{1,2}[.)]? /;

/**
 * Index behind the last line of the list. Headlines sometimes end with a full stop or are as long as a paragraph: such
 * a line is one of the list only where the list goes on behind it.
 */
function endOfList(page: Page, from: number): number {
  let end = from;
  for (let at = from; at < page.lines.length; at++) {
    const line = page.lines[at]!;
    if ((line.listMark && !NUMBERED.test(line.text)) || line.furniture === 'footer' || line.furniture === 'comments')
      break;
    if (
      isLinkLike(line) ||
      (NUMBERED.test(line.text) && line.words <= 20 && !line.text.endsWith('.')) ||
      line.furniture !== null ||
      line.letters === 0 ||
      line.date ||
      line.clock
    )
      end = at + 1;
    else if (!listGoesOn(page, at)) break;
  }
  return end;
}

/** With so little of the page's sentences below it, a list stands at the foot of the page. */
const FOOT = 0.15;

export const headlineList: Rule = {
  name: 'headline-list',
  reason: 'headlines of other stories',
  mark: (page, mark) => {
    const lines = page.lines;
    const proseAbove = totals(page, (line) => (line.prose ? line.words : 0));
    const headlinesAbove = totals(page, (line) => (line.words >= 5 ? 1 : 0));
    const prose = proseAbove.at(-1)!;
    // Where one list ends all that begin inside of it end as well, so that no line is walked over twice.
    let end = 0;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!;
      if (line.furniture !== 'other-stories' || line.listMark) continue;
      if (end <= at + 1) end = endOfList(page, at + 1);
      const headlines = headlinesAbove[end]! - headlinesAbove[at + 1]!;
      const atFoot = prose - proseAbove[end]! <= FOOT * prose && proseAbove[at]! > 0.5 * prose;
      const plain = PLAIN.test(line.key);
      if (headlines >= 3 || (plain && (atFoot || headlines >= 1))) {
        // In the middle of a text only headlines are taken, and the first heading of the body may follow them.
        mark(at, atFoot || headlines >= 8 ? end : behindLastHeadline(page, at + 1, end));
        at = Math.max(at, end - 1);
      } else if (plain) mark(at, at + 1);
    }
  },
};

/** Running totals: entry `at` holds the sum over the lines above line `at`. */
function totals(page: Page, value: (line: PageLine) => number): Float64Array {
  const sums = new Float64Array(page.lines.length + 1);
  page.lines.forEach((line, at) => {
    sums[at + 1] = sums[at]! + value(line);
  });
  return sums;
}

/** Index behind the last line of [from, to) with the length of a headline; short lines below it may be headings. */
function behindLastHeadline(page: Page, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const line = page.lines[at]!;
    if (line.words >= 5 || line.furniture !== null || line.date) return at + 1;
  }
  return from;
}
