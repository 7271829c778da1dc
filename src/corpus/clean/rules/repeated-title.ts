import type { Rule } from '../rule.ts';

/** So many lines below its first appearance a title is looked for again. */
const REACH = 8;

/** The same headline a second time above the text. The first stays: it says what the text is about. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  reason: 'the title once more',
  mark: (page, mark) => {
    let prose = 0;
    for (let at = 0; at < page.lines.length && prose < 2; at++) {
      const line = page.lines[at]!;
      if (line.prose && line.words >= 20) prose++;
      if (line.words < 3 || line.words > 40 || line.listMark || (line.prose && line.text.endsWith('.'))) continue;
      for (let above = Math.max(0, at - REACH); above < at; above++) {
        if (page.lines[above]!.text === line.text) {
          mark(at, at + 1);
          break;
        }
      }
    }
  },
};
