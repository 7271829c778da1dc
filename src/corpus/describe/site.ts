import type { Found } from '../document.ts';
import type { Page } from './page.ts';
import type { Title } from './title.ts';
import { headlineWords } from './title-lines.ts';

interface SiteRule {
  readonly name: string;
  find(page: Page, title: Title | null): Found | null;
}

/** First lines of saved pages that are no masthead. */
const MENU =
  /^(?:menu|menü|home|startseite|accueil|inicio|search|suche|login|log in|sign in|sign up|subscribe|news|newsletter|contact|kontakt|about|close|toggle|navigation|skip|zum inhalt|share|print|print this page|featured|breaking news|latest|trending|world|politics|sport|opinion|advertisement)\b/i;

/** Lines between a masthead and the headline: a slogan, a date, a section. */
const MASTHEAD_HEIGHT = 6;
const FOOT_LINES = 40;

/** In order of trust: the first rule that finds the site's name gives it. */
export const SITE_RULES: readonly SiteRule[] = [
  {
    name: 'given by the file',
    find: ({ hints: { site } }) => {
      if (!site || site.value.trim() === '') return null;
      const span = site.start === null || site.end === null ? null : { start: site.start, end: site.end };
      return { value: site.value.trim(), span, where: site.where };
    },
  },
  {
    name: 'end of the title',
    find: ({ hints }, title) => {
      if (!hints.title || !title) return null;
      const tail = /\s(?:[|»•·–—-])\s+([^|»•·]{2,50})$/u.exec(hints.title.value.trim())?.[1]?.trim();
      if (!tail || title.value.includes(tail) || headlineWords(tail).length > 6) return null;
      return { value: tail, span: null, where: 'end of the title' };
    },
  },
  {
    name: 'masthead',
    find: ({ lines }, title) => {
      const [first] = lines;
      const height = title?.line?.index ?? 0;
      if (!first || height < 1 || MENU.test(first.text) || !isName(first.text)) return null;
      // Under a menu the headline may stand far below; then the name has to come again, as it does in the foot.
      const again = lines.slice(-FOOT_LINES).some((line) => line !== first && line.text.includes(first.text));
      if (height > MASTHEAD_HEIGHT && !again) return null;
      return { value: first.text, span: { start: first.start, end: first.end }, where: 'masthead' };
    },
  },
  {
    name: 'copyright line',
    find: ({ lines }) => {
      for (const line of lines.slice(-FOOT_LINES)) {
        const match =
          /^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:20\d\d ?(?:[-–] ?20\d\d)?)?,? (?:by )?([^.|,\n]{2,50})/iu.exec(
            line.text,
          );
        const name = match?.[1]?.trim();
        if (!match || !name || !isName(name)) continue;
        const start = line.start + match[0].lastIndexOf(name);
        return { value: name, span: { start, end: start + name.length }, where: 'copyright line' };
      }
      return null;
    },
  },
  {
    name: 'URL',
    find: ({ hints: { url } }) => {
      const host = url ? /^https?:\/\/(?:www\.)?([^/:?#]{3,253})/i.exec(url.value)?.[1] : undefined;
      return host?.includes('.') ? { value: host.toLowerCase(), span: null, where: 'URL' } : null;
    },
  },
];

/** The name of the site or newspaper, by the first rule that knows; null when none does. */
export function siteOf(page: Page, title: Title | null): Found | null {
  for (const rule of SITE_RULES) {
    const found = rule.find(page, title);
    if (found) return found;
  }
  return null;
}

/** One to five words, each with a capital but for small ones, as newspapers are called; or a domain. */
function isName(text: string): boolean {
  if (text.length > 50 || /\d{3}|[!?:;]$/.test(text)) return false;
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(text)) return true;
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lo}\d&|]/u.test(word) || /^(?:of|the|and|de|la|le|du|der|die|das|for|in|on)$/.test(word),
    )
  );
}
