type Utf16 = 'utf-16le' | 'utf-16be';

/** As much as is looked at to tell UTF-16 without a byte order mark: enough for any prose. */
const sampleBytes = 65_536;

/** In UTF-16, text of Latin letters has a zero in nearly every second byte; a quarter leaves room for mixed scripts. */
const zerosWanted = 0.25;

/** A zero on the other side is U+xx00: rare, and U+0000 itself does not occur in text. */
const zerosAllowed = 0.01;

/** The encoding that the byte order mark names, or null. The mark of UTF-32LE begins alike and is not meant. */
export function utf16ByMark(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return null;
  return bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
}

/**
 * UTF-16 without a byte order mark, told by where the zero bytes stand. Null when it is not clear, which includes all
 * text with few Latin letters, spaces and line ends: then it could as well be another encoding.
 */
export function utf16ByZeros(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const end = Math.min(bytes.length, sampleBytes);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const units = end / 2;
  if (odd / units >= zerosWanted && even / units <= zerosAllowed) return 'utf-16le';
  if (even / units >= zerosWanted && odd / units <= zerosAllowed) return 'utf-16be';
  return null;
}
