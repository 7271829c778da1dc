/** As many characters as are looked at; a file that is text for so long is text. */
const sample = 65_536;

/** Text has no control characters to speak of: random bytes have one in nine, a damaged text a few. */
const shareAllowed = 0.02;
const countAllowed = 4;

/** Tab, line ends, form feed and the escape that colours terminal output do stand in text. */
const isOdd = (unit: number): boolean =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b) ||
  (unit >= 0x7f && unit <= 0x9f && unit !== 0x85);

/** Whether the decoded text has more control characters than a text could have. */
export function hasTooManyControls(text: string): boolean {
  const end = Math.min(text.length, sample);
  let odd = 0;
  for (let at = 0; at < end; at += 1) if (isOdd(text.charCodeAt(at))) odd += 1;
  return odd > countAllowed && odd / end > shareAllowed;
}
