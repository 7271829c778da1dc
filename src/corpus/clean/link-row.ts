import { FOOTER, NAVIGATION, SHARING } from './interface-words.ts';
import { lineKey } from './line-key.ts';

export type LinkRow = 'navigation' | 'sharing' | 'footer';

const BETWEEN = /\s?[|>›»·•→]\s?|\s{2,}|\t/;
const LONGEST = 240;
const LONGEST_LINK = 30;

/**
 * What kind of links a line is a row of ("Home | News | Port", "Tweet   Share   Save"); null for everything else. Two of
 * its parts, or a Home at its beginning, must be known words of the interface, and all parts must be as short as links.
 */
export function linkRowOf(line: string): LinkRow | null {
  if (line.length > LONGEST || line.startsWith('|')) return null;
  if (!BETWEEN.test(line)) return isRowOfWords(line) ? 'navigation' : null;
  const parts = line.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.some((part) => part.length > LONGEST_LINK || /[.!?;:]$/.test(part))) return null;
  const counts: Record<LinkRow, number> = { navigation: 0, sharing: 0, footer: 0 };
  let startsHome = false;
  parts.forEach((part, at) => {
    const key = lineKey(part);
    if (SHARING.has(key)) counts.sharing++;
    else if (FOOTER.has(key) || part.includes('©')) counts.footer++;
    else if (NAVIGATION.has(key)) counts.navigation++;
    if (at === 0 && (key === 'home' || key === 'startseite' || key === 'accueil' || key === 'inicio'))
      startsHome = true;
  });
  const known = counts.navigation + counts.sharing + counts.footer;
  if (startsHome) return 'navigation';
  if (known < 2 || 3 * known < parts.length) return null;
  if (counts.sharing >= counts.navigation && counts.sharing >= counts.footer) return 'sharing';
  return counts.footer > counts.navigation ? 'footer' : 'navigation';
}

/** "News Sport Weather Cars Homes": four words or more, capitalised, and most of them sections of a site. */
function isRowOfWords(line: string): boolean {
  if (line.length > 120 || !/^[\p{Lu}\p{L} &'’-]+$/u.test(line)) return false;
  const words = line.split(' ');
  if (words.length < 4 || words.some((word) => !/^[\p{Lu}&]/u.test(word))) return false;
  return 2 * words.filter((word) => NAVIGATION.has(word.toLowerCase())).length >= words.length;
}
