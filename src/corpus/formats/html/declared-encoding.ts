/** As far as the HTML standard looks for the declaration. */
const declarationBytes = 1_024;

/** `<meta charset=…>`, `<meta http-equiv … content="…; charset=…">` or the XML declaration's `encoding`. */
const declaration = /(?:charset|<\?xml [^>]{0,100}encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{2,40})/i;

/** The name of the encoding that the page says it is in; null when it does not say. The name need not exist. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  return declaration.exec(head)?.[1] ?? null;
}
