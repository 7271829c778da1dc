import type { DatedLine } from './dated-lines.ts';
import type { Line } from './lines.ts';
import { headlineWords } from './title-lines.ts';

/** A headline has some words; a section name or a menu entry has fewer. */
const LEAST_WORDS = 4;
const LONGEST = 220;

/** Beginnings of lines that stand over many an article and are no headline. */
const FURNITURE =
  /^(?:skip to|jump to|zum inhalt|direkt zum|aller au|sign (?:up|in)|log ?in|subscribe|follow us|share (?:this|on)|by |von |par |photo|image|published|posted|updated|last modified|you are here|sie sind hier|home ?[>›»/|]|advertisement|for regular updates|read (?:more|also|time)|copyright|©|https?:|www\.|cookie|we use|this site|please )/i;

const SECTION =
  /^(?:home|news|world|uk|us|local|national|international|business|economy|markets?|money|finance|politics|opinion|comment|sports?|football|culture|arts|entertainment|lifestyle|life|style|food|travel|health|science|tech|technology|weather|video|videos|photos|podcasts?|jobs|cars|homes|property|obituaries|notices|shop|about|contact|menu|search|login|more|subscribe|newsletters?|events|education|environment|features|magazine|archive)$/i;

/** "News Sport Weather Jobs": more names of sections than other words. */
function isMenu(text: string): boolean {
  const words = headlineWords(text);
  const sections = words.filter((word) => SECTION.test(word)).length;
  return sections >= 3 && sections * 2 > words.length;
}

/** Whether a line could be the headline of an article by its form alone. */
export function looksLikeHeadline(line: Line, dated: readonly DatedLine[]): boolean {
  const { text } = line;
  if (text.length > LONGEST || headlineWords(text).length < LEAST_WORDS) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}'"‘’“”„«¿¡([]/u.test(text) || /[.:;,—–-]$/.test(text) || FURNITURE.test(text)) return false;
  if (isMenu(text)) return false;
  return !dated.some((date) => date.line === line && date.beside < 60);
}

/** Words that a publishing system sets behind a headline and that do not belong to it. */
const BADGE = /(?<=[\p{L}\p{N}?!'’”"]) (?:Featured|Sponsored)$/u;

/** Length of the headline without a badge at its end. */
export function lengthWithoutBadge(text: string): number {
  return headlineWords(text).length > LEAST_WORDS ? text.replace(BADGE, '').length : text.length;
}
