import { COMMENTS, FOOTER, NAVIGATION, OTHER_STORIES, SHARING } from './interface-words.ts';
import { lineKey } from './line-key.ts';
import { linkRowOf } from './link-row.ts';

/** What kind of page furniture a line is by its words alone; null for everything else. */
export type Furniture = 'navigation' | 'sharing' | 'footer' | 'other-stories' | 'comments';

/** Longer lines are not a button or the heading of a box. */
const LONGEST_LABEL = 90;

/** "12 Comments", "Comments (3)", "Related posts:" are the label with a number or marks, which `lineKey` drops. */
const COMMENT_COUNT =
  /^(?:\d{1,6}|no|one|two|three|leave \d{1,6}) (?:comments?|responses?|replies|thoughts?|kommentare?|commentaires?|comentarios?|commenti|reacties)\b.{0,80}$|^(?:comments?|responses?|kommentare?|commentaires?|comentarios?) (?:on|to|for|zu|\u2026)\b.{0,80}$|read them below or add one/;
const FOOTER_LINE =
  /\u00a9|\(c\) ?(?:19|20)\d\d|\bcopyright\b.{0,40}(?:19|20)\d\d|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits r\u00e9serv\u00e9s\b|\btodos los derechos reservados\b|\bpowered by (?:wordpress|drupal|typepad|blogger|vbulletin|disqus|joomla)|\bprivacy policy\b.{0,60}\bterms\b|\bterms of (?:use|service)\b.{0,60}\bprivacy\b|^powered by\b|^designed by\b/;
const SHARING_LINE =
  /^(?:click to )?(?:share|tweet|pin|e-?mail|print|follow (?:us|me|@?\w{1,30})|find us|like us|join us) (?:this|on|via|to|by|it|us|me)\b|^(?:follow|like) .{1,40} on (?:twitter|facebook|instagram|linkedin|tumblr|google\+?)|\b(?:facebook|twitter|whatsapp)\b[^\p{L}]{0,4}(?:facebook|twitter|whatsapp|linkedin|e-?mail|pinterest|reddit)\b|^auf (?:facebook|twitter|whatsapp) |^partager sur |^compartir en |^condividi su |^compartilhar no /u;
const NAVIGATION_LINE =
  /^skip to (?:main|content|nav|side|prim)|^(?:previous|next|older|newer|previous|n\u00e4chste|vorherige) (?:post|article|story|entry|page|posts|stories|beitrag)\b|^(?:sign|log) ?(?:in|up|out)\b.{0,40}$|^(?:subscribe|follow) (?:to|via|in|by|now)\b|^(?:read|see|view|show|load|find) (?:more|all|the full|full|complete)\b|^search (?:for|this|the|all|site|blog|by)\b|^back to (?:top|home|the)\b|^(?:more|all) (?:by|from|posts by|articles by|stories by|in|on|about)\b|^(?:posted|filed|tagged|categorized|published) (?:in|under|with|as)\b|^(?:tags|labels|categories|topics|filed under|keywords|schlagworte|themen|mots-cl\u00e9s|etiquetas|tag|category|categorie|kategorie|sections?) ?:|^you are (?:here|currently)|^page \d|^learn more\b|^click here\b|^click (?:to|on)\b/;
const STORIES_LINE =
  /^(?:more|related|other|latest|recent|popular|top|recommended|trending|similar|most (?:read|popular|viewed|shared|recent|commented|emailed)) (?:\p{L}{1,20} ){0,3}(?:news|stories|articles|posts|headlines|coverage|reading|links|videos|content|from|entries|topics|reviews|items|comments|discussions)$|^(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy))|^(?:also|must|further) (?:read|see|watch)\b|^(?:read|watch|see|lire|lees|leggi|lea|leia) (?:also|aussi|ook|anche|tambi\u00e9n|tamb\u00e9m)\b|^more (?:from|on|about) /u;

/** Decides by the words of the line; `key` is its `lineKey`. */
export function furnitureOf(line: string, key: string): Furniture | null {
  if (line.length > 240) return null;
  if (line.length <= LONGEST_LABEL) {
    if (COMMENTS.has(key) || COMMENT_COUNT.test(line.toLowerCase())) return 'comments';
    if (OTHER_STORIES.has(key)) return 'other-stories';
    if (SHARING.has(key)) return 'sharing';
    if (FOOTER.has(key)) return 'footer';
    if (NAVIGATION.has(key)) return 'navigation';
    if (STORIES_LINE.test(key)) return 'other-stories';
    if (SHARING_LINE.test(key)) return 'sharing';
    if (NAVIGATION_LINE.test(key)) return 'navigation';
  }
  return FOOTER_LINE.test(line.toLowerCase()) ? 'footer' : linkRowOf(line);
}

export const labelKey = (line: string): string => (line.length <= LONGEST_LABEL ? lineKey(line) : '');

const MONTH =
  'jan|feb|m\u00e4r|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|janv|f\u00e9v|mars|avr|juin|juil|ao\u00fbt|d\u00e9c|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out';
const DATE = new RegExp(
  `\\b(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d\\d\\b|\\b(?:${MONTH})[a-z\u00e0-\u00ff]{0,7}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?(?:${MONTH})[a-z\u00e0-\u00ff]{0,7}\\b|\\b(?:19|20)\\d\\d\u5e74`,
  'i',
);
const CLOCK =
  /\b\d{1,2}[:.h]\d\d(?::\d\d)?\b ?(?:[ap]\.?m\b)?|\b\d{1,2} ?[ap]\.?m\.?\b|\b(?:\d{1,3}|an?) (?:second|minute|hour|day|week|month|year|min|hr)s? ago\b|\bvor \d{1,3} [a-z]{2,10}|\bil y a \d{1,3} |\bhace \d{1,3} /i;

/** Dates and clock times are marks of metadata only in short lines. */
export const showsDate = (line: string): boolean => line.length <= 120 && DATE.test(line);
export const showsClock = (line: string): boolean => line.length <= 120 && CLOCK.test(line);

const COMMENTER =
  /^(?:reply|replies|permalink|report abuse|flag|like|quote|respond|antworten|r\u00e9pondre|responder|rispondi|report|link to comment)\b.{0,30}$|\b(?:says|said|wrote|writes|schrieb|sagt|schreibt|a \u00e9crit|dice|dijo|escribi\u00f3|ha scritto|skrev|zei)\s{0,3}(?::|\u2026|\.\.\.)?$|^(?:posted|comment|left|submitted|written|reply) (?:by|from)\b|^#\d{1,5}\b|^@\w{2,30}\b/i;

/** The line names a reader who commented, or a button below a comment. */
export const isCommentMeta = (line: string): boolean => line.length <= 120 && COMMENTER.test(line);
