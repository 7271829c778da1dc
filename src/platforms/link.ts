/**
 * A link's address, normalised, if a reader may be led there: `https:`, or `http:` on this machine (for the page that
 * Ibid itself serves). Null for everything else, and for an address with a name or password in it, which is read as the
 * host by mistake (`https://bank.example@other.example`).
 */
export function linkAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, username, password, href } = new URL(url);
  if (username !== '' || password !== '') return null;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)) ? href : null;
}

/** RFC 6761 (localhost), RFC 1122 (127.0.0.0/8), RFC 4291 (::1); the host is normalised by `URL`. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
