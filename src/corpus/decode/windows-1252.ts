/**
 * What the bytes 0x80 to 0x9F mean in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). The five
 * bytes without a meaning stay control characters, as the standard says. Node's TextDecoder cannot be used for it:
 * Node 20 reads windows-1252 as ISO-8859-1 and so turns curly quotes into control characters.
 */
const upperControls =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Every byte is one UTF-16 code unit; nothing can fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (unit) => upperControls.charAt(unit.charCodeAt(0) - 0x80));
}
