import type { PageLine } from '../page.ts';
import { beginsSmall, type Rule } from '../rule.ts';

const CREDIT =
  /^[([]?(?:photo(?:graph)?|image|picture|video|illustration|graphic|foto|bild|bildquelle|crédit photo|crédits?|source photo|imagen|immagine|foto di)(?:s|graphy)?(?: credits?| courtesy| source)?\s{0,2}(?:[:：|©/]|(?:by|courtesy|via|von|par)\s)|^(?:image|photo|picture) (?:credits?|courtesy|source)\b|^credits?\s{0,2}[:：]|^(?:courtesy|photo courtesy) of\b|^(?:above|pictured|bildunterschrift|légende)\s{0,2}[:：]|^file photo\b|^screen ?shot\b|^image generated (?:using|by|with)\b|^(?:getty images|reuters|afp|ap photo|associated press|shutterstock|istock|alamy|epa|dpa|unsplash|pixabay|wikimedia commons)(?:\s?[/|]\s?.{1,40})?$|[/|]\s?(?:getty images|afp|reuters|shutterstock|istockphoto|alamy|epa|ap|dpa)\)?\.?$|\((?:ap photo|photo by|photo|image|reuters|afp|picture)\b[^)]{0,80}\)$|^enlarge (?:this )?image\b|^(?:toggle|hide|show|view) caption\b|^click to (?:enlarge|expand|view)\b/i;

const LONGEST = 300;

const isCredit = (line: PageLine): boolean =>
  line.text.length <= LONGEST &&
  line.words <= 45 &&
  line.sentences <= 3 &&
  !beginsSmall(line) &&
  CREDIT.test(line.text);

/** The line above a credit is the caption it belongs to: a phrase without an end, not written as a title. */
const isCaptionAbove = (line: PageLine | undefined): boolean =>
  line !== undefined &&
  line.words >= 3 &&
  line.words <= 25 &&
  !line.endsSentence &&
  !line.listMark &&
  !line.title &&
  line.capitalised < 0.7 * line.words;

export const caption: Rule = {
  name: 'caption',
  reason: 'caption or credit of a picture',
  mark: (page, mark) => {
    page.lines.forEach((line, at) => {
      if (!isCredit(line)) return;
      mark(at, at + 1);
      if (line.words <= 8 && isCaptionAbove(page.lines[at - 1])) mark(at - 1, at);
    });
  },
};
