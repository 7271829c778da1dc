import type { Page } from '../page.ts';
import { isLinkLike, type Rule } from '../rule.ts';

/** No heading of a text says this. */
const PLAIN =
  /^(?:skip to (?:main |primary )?(?:content|navigation)|jump to (?:content|navigation)|back to top|return to top|nach oben|zum inhalt(?: springen)?|haut de page|toggle navigation|main menu|sign in|log in|sign up|log ?out|my account|anmelden|abmelden|se connecter|iniciar sesión|read more|continue reading|weiterlesen|lire la suite|leer más|leggi tutto|leia mais|lees meer|view all|see all|show more|load more|previous (?:post|article)|next (?:post|article)|older posts|newer posts|post navigation|advertisement|advertisements|anzeige|publicité|publicidad|story continues below advertisement|article continues below(?: advertisement)?|continue reading the main story|skip advertisement|loading|please wait)$/;

/** Runs of so many short lines are looked at as a menu. */
const SHORTEST_RUN = 3;
const SHORTEST_RUN_ABOVE = 5;

function isShortLink(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  return (line.words <= 4 && isLinkLike(line)) || (line.furniture !== null && line.words <= 8);
}

export const navigation: Rule = {
  name: 'navigation',
  reason: 'menu or button of the site',
  mark: (page, mark) => {
    const firstProse = page.lines.findIndex((line) => line.prose && line.words >= 20);
    let marked = false;
    for (let at = 0; at < page.lines.length; ) {
      if (PLAIN.test(page.lines[at]!.key)) {
        mark(at, at + 1);
        marked = true;
      }
      let to = at;
      let furniture = 0;
      while (to < page.lines.length && isShortLink(page, to)) {
        if (page.lines[to]!.furniture !== null) furniture++;
        to++;
      }
      const dated = page.lines.slice(Math.max(0, at - 3), at).some((line) => line.date || line.furniture !== null);
      // A run of links above the first paragraph, under a date or a button, is the list of the site's sections.
      const above = firstProse > 0 && to <= firstProse && to - at >= SHORTEST_RUN_ABOVE && (dated || marked);
      if ((to - at >= SHORTEST_RUN && furniture >= 2 && 3 * furniture >= to - at) || above) {
        mark(at, to);
        marked = true;
      }
      at = Math.max(to, at + 1);
    }
  },
};
