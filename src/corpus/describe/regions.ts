import type { DatedLine } from './dated-lines.ts';
import { isProse, type Line } from './lines.ts';
import type { Page } from './page.ts';

/** Lines that stand over the comments of readers. */
const COMMENTS =
  /^(?:\(?\d{1,5}\)? ?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|replies|responses|reacties)|(?:ein|\d{1,4}) gedanken? (?:zu|on)|(?:leave|post) a (?:reply|comment)|(?:comments?|kommentare?|commentaires|comentarios|commenti|reacties|discussion|leserkommentare)\s?:?(?: \(\d{1,5}\))?$|(?:one|\d{1,4}) (?:thoughts?|comments?|responses?|kommentare?) (?:on|to|zu)\b)/i;

/** Lines that stand over lists of other articles and of events. */
const OTHER_ARTICLES =
  /^(?:related|recent (?:posts|articles|comments|news)|more (?:from|on|stories|news|in)|most (?:read|popular|viewed)|latest (?:news|posts|stories|articles)|you (?:may|might) also|read (?:next|more)|recommended|trending|popular|similar|neueste|aktuelle (?:beiträge|artikel|meldungen|nachrichten)|letzte beiträge|ähnliche|weitere|das könnte|das neueste|mehr (?:zum|aus|von)|meistgelesen|meist gelesen|verwandte|zusammenhängende|auch interessant|lesen sie auch|veranstaltungen|termine|archiv\b|à lire aussi|sur le même|articles (?:liés|similaires|récents)|les plus lus|entradas|noticias relacionadas|más (?:leídas|noticias)|lee también|articoli (?:correlati|recenti)|leggi anche|potrebbe interessarti|gerelateerd|lees ook|meest gelezen|zobacz (?:też|także)|читайте также|похожие)/i;

/**
 * Index of the first line below the article's text that begins the comments or a list of other articles; the number of
 * lines when none does. From there on dates are those of others.
 */
export function othersStart(lines: readonly Line[], articleStart: number): number {
  for (let index = articleStart + 2; index < lines.length; index++) {
    const { text } = lines[index] as Line;
    if (text.length <= 80 && (COMMENTS.test(text) || OTHER_ARTICLES.test(text))) return index;
  }
  return lines.length;
}

/** Beside a date that is a piece of page furniture stand an author, a section, a counter: not a sentence. */
const BESIDE_MOST = 110;
const SENTENCE_BESIDE = 40;

/** Posts from elsewhere that are shown within an article, and first words of comments. */
const POST =
  /^[—–-] ?.{1,60}\(@|\(@\w{1,30}\) (?:am|on)\b|(?:reply|antworten?|répondre|responder|sagt|says|schrieb) ?:?$/i;

/** "This entry was posted on ...": a whole sentence about the article, as blog programs write it below. */
const ABOUT_ITSELF =
  /^(?:this (?:entry|post|article|page) was (?:posted|published|written|filed)|(?:dieser|der) (?:beitrag|artikel|eintrag|text) (?:wurde|ist)|.{1,90} wurde am .{5,40} (?:gepostet|veröffentlicht)|cet article a été (?:publié|posté)|est[ae] (?:entrada|artículo) (?:fue|se) public)/i;

export function isAboutItself({ text }: Line): boolean {
  return ABOUT_ITSELF.test(text.slice(0, 250));
}

/** A date that opens the first line of the body, alone or with a place: "BERLIN, 3 May 2021 - ", "(3.5.2021) ". */
function opensProse(before: string, after: string): boolean {
  if (before.length > 40 || /[.!?] /.test(before)) return false;
  return /^\s*[–—\-:(|)]/.test(after) || (before.trim() === '' && /^,? ?(?:\d\d?[:.]\d\d|[„“"«])/.test(after));
}

/** Whether a date can be that of the article itself: no sentence, no comment, no post from elsewhere, no span of days. */
export function isOfArticle({ line, before, after, beside }: DatedLine, page: Page): boolean {
  if (isAboutItself(line)) return true;
  if (line.index >= page.othersStart || POST.test(line.text.slice(0, 250))) return false;
  if (/\d\.? ?(?:[-–]|bis|to) ?$/.test(before) || /^ ?(?:[-–]|bis|to) ?\d(?!\d?[:.]\d\d)/.test(after)) return false;
  if (isProse(line) && page.bodyStart <= line.index)
    return line.index <= page.bodyStart + 1 && opensProse(before, after);
  return beside <= BESIDE_MOST && !(beside > SENTENCE_BESIDE && /[\p{L})][.!?]$/u.test(line.text));
}
