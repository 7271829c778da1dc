/**
 * Characters of a document that would act on a terminal or on the reader's eye instead of being read: controls (and so
 * every ANSI escape, which begins with one), overrides of the direction of writing (Unicode TR36, "bidirectional text
 * spoofing"), spaces and letters of no width, tag characters, halves of surrogate pairs. The joiners U+200C and U+200D
 * stay: Persian, the scripts of India and emoji need them.
 */
const ACTING =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const WHITE_SPACE = /[\t\n\v\f\r \u2028\u2029]+/g;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The text with every acting character written out as an escape such as `\u001b`; line ends and tabs stay. */
export function visible(text: string): string {
  return text.replace(ACTING, escaped).replace(/\r(?!\n)|[\v\f\u2028\u2029]/g, escaped);
}

/** The same for a stretch of a line: each run of white space, also at the ends, becomes one space. */
export function visibleStretch(text: string): string {
  return text.replace(ACTING, escaped).replace(WHITE_SPACE, ' ');
}

/** The same on one line: each run of white space becomes one space, and none is left at the ends. */
export function visibleLine(text: string): string {
  return visibleStretch(text).trim();
}

/**
 * A title, a topic or a question on one line, to be read and not checked: what acts is left out, since people copy it from
 * pages without seeing it. Written out where nothing else would be left.
 */
export function titleLine(text: string): string {
  return visibleLine(text.replace(ACTING, '')) || visibleLine(text);
}
