import type { Rule } from '../rule.ts';
import { siteLineKey } from '../site-line-key.ts';

/** "The X is a weekly magazine of Y": the publisher about itself, at the foot. */
const ABOUT_SITE =
  /^(?:[Tt]he )?[\p{Lu}][^.!?]{2,90} is (?:a|an|the) (?:[\p{L}-]{2,20} ){0,4}(?:publication|newspaper|magazine|website|journal|portal|newsletter|blog|imprint|news site|news agency|news service) (?:of|published|owned|run|operated|produced|based)\b/u;

export const siteBoilerplate: Rule = {
  name: 'site-boilerplate',
  reason: 'recurs on the pages of this site, or tells about the site',
  mark: (page, mark, { siteLines }) => {
    let furniture = false;
    page.lines.forEach((line, at) => {
      const key = siteLines && siteLines.size > 0 ? siteLineKey(line.text) : null;
      if (key !== null && siteLines!.has(key)) mark(at, at + 1);
      if (line.furniture !== null) furniture = true;
      else if (furniture && at > 0.6 * page.lines.length && line.words <= 120 && ABOUT_SITE.test(line.text))
        mark(at, at + 1);
    });
  },
};
