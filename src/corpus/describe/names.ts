/** A word of a person's name: capitalised, with an inner apostrophe, hyphen or full stop. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.\-]{0,30}`;
/** Small words inside names. */
const PARTICLE = `(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|of|the|y) )`;
const NAME = String.raw`(?:@\w{2,30}|${WORD}(?: ${PARTICLE}{0,2}${WORD}){0,5})`;
const JOIN = String.raw`(?:, (?:and |und |et )?|,? (?:and|und|et|y|e|en|i|and|with|mit|&) |\s?/\s?)`;

const NAMES_AT_START = new RegExp(`^${NAME}(?:${JOIN}${NAME}){0,7}`, 'u');

/** Words that begin bylines and headlines alike but are no names. */
const NO_NAME =
  /^(?:The|A|An|This|That|Our|Your|Email|Der|Die|Das|Le|La|Les|El|Los|Il|In|On|At|Posted|Published|Updated|Date)\b/u;

/** The names that `text` begins with ("Anna Ruiz and Tom van Dyk | 3 May" gives the first five words), or null. */
export function namesAtStart(text: string): string | null {
  const match = NAMES_AT_START.exec(text.slice(0, 300));
  if (!match || NO_NAME.test(match[0])) return null;
  return match[0].replace(/[.,\s]+$/, (end) =>
    /^\.$/.test(end) && / (?:Jr|Sr)$/.test(match[0].slice(0, -1)) ? end : '',
  );
}
