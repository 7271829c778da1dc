import type { Page } from '../page.ts';
import { isLinkLike, type Rule } from '../rule.ts';

/** Says by itself that a list of other pages follows; other labels ("Latest", "Popular") must be followed by one. */
const PLAIN =
  /^(?:related (?:articles|stories|news|posts|content|links|coverage|reading|videos)|more (?:stories|news|headlines|articles|related articles)|most (?:read|popular|viewed|shared|commented|emailed)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|recommended (?:for you|stories|articles)|popular (?:posts|stories|articles)|trending(?: now| stories| articles)?|top (?:stories|headlines)|latest (?:news|stories|headlines|articles|posts)|recent (?:posts|news|stories|articles)|visit also|read next|(?:editor's|editors') picks|from (?:around )?the web|sponsored stories|promoted (?:stories|content)|in case you missed it|meistgelesen|mehr zum thema|ähnliche (?:artikel|beiträge)|das könnte sie auch interessieren|lesen sie auch|articles similaires|sur le même sujet|à lire aussi|les plus lus|artículos relacionados|noticias relacionadas|lo más leído|articoli correlati|leggi anche|leia também|mais lidas|lees ook|関連記事|人気記事|相关新闻|相关文章)$/;

/** A paragraph of the body, with which a list of headlines ends. */
const isParagraph = (page: Page, at: number): boolean => {
  const line = page.lines[at]!;
  return line.prose && (line.words >= 45 || (line.words >= 25 && line.endsSentence && line.sentences >= 2));
};

/** Most of the next four lines look like links: a list goes on behind line `at`. */
function listGoesOn(page: Page, at: number): boolean {
  let links = 0;
  for (let next = at + 1; next <= at + 4; next++) {
    const line = page.lines[next];
    if (line && line.words >= 4 && !line.prose && isLinkLike(line)) links++;
  }
  return links >= 3;
}

/** Headlines sometimes end with a full stop, or are as long as a paragraph: what follows decides. */
function endOfList(page: Page, from: number): number {
  let end = from;
  for (let at = from; at < page.lines.length; at++) {
    const line = page.lines[at]!;
    if (line.listMark || (isParagraph(page, at) && !(at - from >= 3 && listGoesOn(page, at)))) break;
    if (isLinkLike(line) || line.furniture !== null || line.letters === 0 || line.date || line.clock) end = at + 1;
    else if (at - end >= 3 && !listGoesOn(page, at)) break;
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
    const proseBelow = new Float64Array(lines.length + 1);
    for (let at = lines.length - 1; at >= 0; at--) {
      proseBelow[at] = proseBelow[at + 1]! + (lines[at]!.prose ? lines[at]!.words : 0);
    }
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!;
      if (line.furniture !== 'other-stories' || line.listMark) continue;
      const end = endOfList(page, at + 1);
      let headlines = 0;
      for (let other = at + 1; other < end; other++) if (lines[other]!.words >= 5) headlines++;
      const last = proseBelow[end]! <= FOOT * proseBelow[0]! && proseBelow[at]! < 0.5 * proseBelow[0]!;
      const plain = PLAIN.test(line.key);
      if (headlines >= 3 || (plain && last) || (headlines >= 1 && plain)) {
        // In the middle of a text only headlines are taken, and the first heading of the body may follow them.
        mark(at, last || headlines >= 8 ? end : at + 1 + lastHeadline(page, at + 1, end));
        at = Math.max(at, end - 1);
      } else if (plain) mark(at, at + 1);
    }
  },
};

/** How many lines of [from, to) go up to the last one with the length of a headline; short lines below may be headings. */
function lastHeadline(page: Page, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const line = page.lines[at]!;
    if (line.words >= 5 || line.furniture !== null || line.date) count = at + 1 - from;
  }
  return count;
}
