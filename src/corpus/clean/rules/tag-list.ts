import { lineRule } from '../rule.ts';

const LABEL =
  /^(?:tags?|tagged(?: (?:with|as|in))?|filed (?:under|in)|posted in|labels|schlagw[oö]rte?r?|verschlagwortet(?: mit)?|mots-clés|étiquettes|etiquetas|タグ)\s{0,2}[:：|]?\s/i;

export const tagList = lineRule('tag-list', 'tags or categories of the page', (line) => {
  if (line.words > 40 || line.endsSentence || line.listMark || !LABEL.test(line.text)) return false;
  return /^[^\s]{1,20}(?: \p{Ll}{2,6})?\s{0,2}[:：|]/u.test(line.text) || line.functionShare < 0.2;
});
