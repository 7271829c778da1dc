import { lineRule } from '../rule.ts';

const LABEL =
  /^(?:ai|a\.i\.) (?:disclaimer|disclosure|notice)\b|^(?:disclaimer|disclosure|haftungsausschluss|ki-hinweis|avertissement|descargo de responsabilidad)\s{0,2}[:：]/i;
const MACHINE =
  /\b(?:artificial intelligence|ai|a\.i\.|machine|language model|chatgpt|gpt-?\d|llm|künstlichen? intelligenz|ki|intelligence artificielle|inteligencia artificial)\b/i;
const MADE =
  /\b(?:generated|written|wrote|produced|created|translated|summari[sz]ed|compiled|assisted|erstellt|généré|generado)\b/i;
const THIS_PAGE =
  /\b(?:this|the) (?:article|page|post|story|summary|text|translation|content)\b|\bcontents? (?:of|on) this\b|\bdieser? (?:artikel|text|beitrag)\b|\bcet article\b|\beste artículo\b/i;
const OPINION =
  /^(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|stated|presented)\b.{0,100}\b(?:author|writer|own|necessarily|not)\b/i;

/** Looks at the beginning of the line only: a disclaimer says at once what it is. */
export const disclaimer = lineRule('disclaimer', 'what the page says about itself, not about its subject', (line) => {
  const head = line.text.slice(0, 300);
  if (LABEL.test(head) || OPINION.test(head)) return true;
  return line.words <= 60 && THIS_PAGE.test(head) && MACHINE.test(head) && MADE.test(head) && !/["“”]/.test(head);
});
