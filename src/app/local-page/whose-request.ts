/** What a request says of where it comes from. Header names are in lower case. */
export interface Asker {
  readonly header: (name: string) => string | undefined;
  /** The other end of the connection; undefined where it is not known. */
  readonly remoteAddress: string | undefined;
  /** Of HTTP: `1.1`. */
  readonly version: string;
  /** The address that others reach the page by; null where it is for this machine alone. */
  readonly publicUrl: string | null;
}

/** `owner`: sits before this machine. `visitor`: came by the public address, and needs a signed link. */
export type Whose = { readonly kind: 'owner' | 'visitor' } | { readonly kind: 'refused'; readonly message: string };

/** A proxy on this machine adds these: behind one, a connection from this machine says nothing of who asks. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Decides by the name that the browser believes to be talking to. A page of somebody else's whose name was made to lead here
 * (DNS rebinding) sends its own name; a page that sends requests here from elsewhere (CSRF) sends its own origin.
 */
export function whoseRequest(asker: Asker): Whose {
  const host = asker.header('host')?.toLowerCase() ?? '';
  const broken = RULES.find(({ isBroken }) => isBroken(asker, host));
  if (broken) return { kind: 'refused', message: broken.message };
  return { kind: isPublic(asker, host) ? 'visitor' : 'owner' };
}

interface Rule {
  readonly name: string;
  readonly isBroken: (asker: Asker, host: string) => boolean;
  readonly message: string;
}

const RULES: readonly Rule[] = [
  {
    name: 'another host',
    isBroken: (asker, host) => !isLoopbackName(host) && !isPublic(asker, host),
    message:
      'This page is served to this machine alone. Open it as http://127.0.0.1 or http://localhost, with its port.',
  },
  {
    name: 'another machine',
    isBroken: (asker, host) => !isPublic(asker, host) && !isLoopbackAddress(asker.remoteAddress),
    message: 'This page is served to this machine alone, and the connection comes from another one.',
  },
  {
    name: 'through a proxy',
    // No browser speaks HTTP/1.0; nginx did to what is behind it, unless told otherwise.
    isBroken: (asker, host) =>
      !isPublic(asker, host) && (asker.version === '1.0' || FORWARDED.some((name) => asker.header(name) !== undefined)),
    message: 'The request came through a proxy that hides its host. Let the proxy pass the Host header on.',
  },
  {
    name: 'another origin',
    isBroken: ({ header }, host) => {
      const origin = header('origin');
      return origin !== undefined && hostOf(origin) !== host;
    },
    message: 'The request comes from another page.',
  },
  {
    name: 'another site',
    isBroken: ({ header }) => ELSEWHERE.has(header('sec-fetch-site') ?? '') && header('sec-fetch-mode') !== 'navigate',
    message: 'The request comes from another page.',
  },
];

/** Other ports of this machine are another page too; a link that somebody follows is not. */
const ELSEWHERE: ReadonlySet<string> = new Set(['cross-site', 'same-site']);

/** RFC 6761 (localhost), RFC 1122 (127.0.0.1), RFC 4291 (::1), with or without a port. */
function isLoopbackName(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/.test(host);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address);
}

const isPublic = ({ publicUrl }: Asker, host: string): boolean => isPublicHost(host, publicUrl);

/** Whether a request for a host comes by the public address. One of this machine leads to nobody else, so it makes no visitors. */
export function isPublicHost(host: string, publicUrl: string | null): boolean {
  return publicUrl !== null && hostOf(publicUrl) === host && !isLoopbackName(host);
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);
