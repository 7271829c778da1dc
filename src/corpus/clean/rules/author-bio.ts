import { lineRule } from '../rule.ts';

const LABEL =
  /^(?:about the (?:authors?|writers?)|authors?['’]?s?['’]? bios?|author bio(?:graphy)?|über (?:den|die) autor(?:in|en)?|à propos de l['’]auteur|sobre (?:el|la|o|a) autora?)\s{0,2}(?:[:：]|$)/i;
const ROLE =
  /\b(?:is|was|writes?|covers|ist|est|es|è|é)\b.{0,140}\b(?:reporter|correspondent|editor|contributor|columnist|writer|journalist|author|blogger|fellow|analyst|professor|producer|redakteur(?:in)?|autor(?:in)?|journaliste|rédacteur|periodista)\b/i;
const REACH =
  /\b(?:follow|contact|reach|e-?mail|tweet) (?:him|her|them|me|us|the author)\b|\bcan be reached\b|\bon twitter\b|\btwitter\b.{0,5}@|@\w{2,30}|\bread more (?:of|from|by)\b/i;

/** Only in the last two fifths of a page: above it a person is introduced because the text is about the person. */
export const authorBio = lineRule('author-bio', 'about the author, not about the subject', (line, at, page) => {
  if (at < 0.6 * page.lines.length - 1 || line.listMark) return false;
  if (LABEL.test(line.text)) return true;
  const above = page.lines[at - 1];
  if (above && above.words <= 5 && LABEL.test(above.text) && line.words <= 120) return true;
  return line.words <= 80 && REACH.test(line.text) && ROLE.test(line.text.slice(0, 400)) && !/^["“]/.test(line.text);
});
