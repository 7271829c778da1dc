import { lineRule } from '../rule.ts';

const LABEL =
  /^\W{0,3}(?:also,? read|read also|read,? too|also see|see also|also watch|read more|read next|read|more|more from .{1,40}|related|related (?:article|story|reading|coverage)|recommended|don['’]t miss|must read|watch|lesen sie auch|lies auch|mehr zum thema|siehe auch|à lire aussi|lire aussi|voir aussi|lea también|leer también|te puede interesar|leggi anche|leia também|leia mais|veja também|lees ook|läs också|читайте также)\s{0,2}(?:[|»>:：]|[-–—]\s)\s{0,2}(?=\S)/i;

export const readAlso = lineRule('read-also', 'points to another story', (line) => {
  if (line.words > 35 || line.text.length > 260 || line.sentences >= 2 || /[.]["”»]?$/.test(line.text)) return false;
  const label = LABEL.exec(line.text);
  if (!label) return false;
  const rest = line.text.slice(label[0].length);
  return rest.length >= 8 && /^["“„«'‘\d\p{Lu}\p{Lo}]/u.test(rest);
});
