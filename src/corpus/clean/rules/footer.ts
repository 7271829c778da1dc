import { furnitureNear, lineRule } from '../rule.ts';

const COUNT =
  /^(?:read|viewed|seen|visited) \d[\d.,]* times\b|^\d[\d.,]{0,9}k? (?:views?|shares?|likes?|reads|hits|followers|aufrufe|vues|visitas)$|^(?:views?|hits|shares)\s?[:：]\s?\d[\d.,]*$/i;
const RIGHTS =
  /^©|^\(c\)\s?(?:19|20)\d\d|^copyright\b\s{0,2}(?:©|\(c\)|[:\d]|by\b)|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b|^powered by (?=\S{2,30}(?: \S{1,20})?$)|^(?:this material|this article|no part of this).{0,60}may not be (?:published|reproduced|copied)/i;

export const footer = lineRule(
  'footer',
  'notice of rights, counter or link at the foot of the site',
  (line, at, page) => {
    if (line.words > 70 || (line.listMark && !/^\(c\)/i.test(line.text))) return false;
    if (COUNT.test(line.text) || RIGHTS.test(line.text.slice(0, 300))) return true;
    return line.furniture === 'footer' && line.words <= 25 && furnitureNear(page, at, 1);
  },
);
