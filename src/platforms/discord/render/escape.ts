/**
 * Punctuation that no rule of Discord's markdown begins with or needs, and prose is full of. Everything else of ASCII's
 * punctuation is escaped, at the beginning of a line or not: Discord takes a backslash away before any character that is
 * neither an ASCII letter nor a digit nor white space (its client's rule is `^\\([^0-9A-Za-z\s])`), and what was escaped
 * begins no emphasis, code, spoiler, heading, list, `-# `, quote, link, `https://` address, invite (`discord.gg/…`),
 * mention, `<t:…>`, emoji or `:shortcode:`.
 */
const QUIET = new Set([',', ';', "'", '"', '!', '?', '%', '&', '$', '=']);
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Text that arrives as itself in a text display. Half a surrogate pair cannot be sent and becomes U+FFFD. */
export function escaped(text: string): string {
  return text.toWellFormed().replace(PUNCTUATION, (character) => (QUIET.has(character) ? character : `\\${character}`));
}

/**
 * Text as code, in which Discord reads nothing and needs no escape; escaped text instead where it holds a backtick,
 * which could end the code. No line ends.
 */
export function code(text: string): string {
  return text === '' || text.includes('`') || text !== text.trim() ? escaped(text) : `\`${text.toWellFormed()}\``;
}

/**
 * Text set off as bold, if the stars are sure to act between what stands before and after it (texts not yet escaped):
 * by CommonMark's rule of flanking, which is stricter than the rule of Discord's desktop client and holds for parsers
 * that follow either. Else escaped text.
 */
export function bold(text: string, before = '', after = ''): string {
  return isFlanked(text, before, after) ? `**${escaped(text)}**` : escaped(text);
}

// https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run, with escaped punctuation counted as punctuation.
function isFlanked(text: string, before: string, after: string): boolean {
  const first = firstOf(text);
  const last = lastOf(text);
  if (text === '' || /\n\s*\n/.test(text) || isBlank(first) || isBlank(last)) return false;
  const opens = isWordLike(first) || isOpen(lastOf(before));
  const closes = isWordLike(last) || isOpen(firstOf(after));
  return opens && closes && !isTorn(before, text) && !isTorn(text, after);
}

function firstOf(text: string): string {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text) ? text.slice(0, 2) : text.slice(0, 1);
}

function lastOf(text: string): string {
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? text.slice(-2) : text.slice(-1);
}

/** White space, and what looks like none but shows nothing either. */
function isBlank(character: string): boolean {
  return /[\s\p{Cc}\p{Cf}\p{M}]/u.test(character);
}

function isWordLike(character: string): boolean {
  return !/[\s\p{P}\p{S}]/u.test(character);
}

function isOpen(neighbour: string): boolean {
  return neighbour === '' || !isWordLike(neighbour);
}

/** Between the halves of a surrogate pair. */
function isTorn(left: string, right: string): boolean {
  return /[\ud800-\udbff]$/.test(left) && /^[\udc00-\udfff]/.test(right);
}
