import { linkRowOf } from '../link-row.ts';
import { lineRule } from '../rule.ts';

export const linkRow = lineRule(
  'link-row',
  'several links or buttons of the site in one line',
  (line) => line.furniture !== null && !line.listMark && linkRowOf(line.text) !== null,
);
