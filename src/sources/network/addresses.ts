import ipaddr from 'ipaddr.js';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';

type Ip = ipaddr.IPv4 | ipaddr.IPv6;

/** One entry of the setting that opens what is closed by default. */
export interface Allowed {
  /** A host name in small letters, or addresses. */
  readonly host: string | readonly [Ip, number];
  /** Null: the scheme's own port only; `*`: every port. */
  readonly port: string | null;
}

/** Where a request would go. */
export interface Target {
  /** As `URL.hostname` has it, without a point at its end. */
  readonly host: string;
  /** As `URL.port` has it: empty for the scheme's own. */
  readonly port: string;
}

/**
 * Public addresses at which a machine in a cloud finds its own keeper. Azure's wire server; those of other clouds lie in
 * ranges that are not public.
 */
const KEEPERS: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All of IPv6 that is given out for the public; what lies outside is local, mapped, reserved or not in use. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether anybody on the internet can be meant by this address: not this machine, not a private, link-local, shared,
 * multicast, reserved or documentation range, and not an IPv4 address in the clothes of IPv6 (mapped, NAT64, 6to4, Teredo),
 * behind which each of them may stand. What is no address is not public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (KEEPERS.has(ip.toString())) return false;
  if (ip.kind() === 'ipv6' && !ip.match(GLOBAL_IPV6)) return false;
  return ip.range() === 'unicast';
}

/** Whether a request to this host and port may go to this address. */
export function mayConnect({ host, port }: Target, address: string, allowed: readonly Allowed[]): boolean {
  if (port === '' && isPublic(address)) return true;
  return allowed.some((one) => opensPort(one, port) && (one.host === host || covers(one.host, address)));
}

const opensPort = (one: Allowed, port: string): boolean => one.port === '*' || port === (one.port ?? '');

function covers(network: Allowed['host'], address: string): boolean {
  if (typeof network === 'string' || !ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  return ip.kind() === network[0].kind() && ip.match(network as [Ip, number]);
}

/**
 * Reads the setting: entries between commas or spaces, each a host name, an address or a network (`10.1.0.0/16`; IPv6 in
 * brackets, `[fd00::/8]`), with `:PORT` or `:*` behind it where another port than the scheme's own is meant.
 */
export function readAllowed(text: string): Result<readonly Allowed[]> {
  const allowed: Allowed[] = [];
  for (const entry of text.split(/[,\s]+/).filter((part) => part !== '')) {
    const [, bracketed, plain, port] = /^(?:\[([^[\]]{2,50})\]|([^:[\]]{1,253}))(?::(\d{1,5}|\*))?$/.exec(entry) ?? [];
    const host = networkOf(bracketed ?? plain ?? '') ?? (plain && hostOf(plain));
    if (!host || (bracketed !== undefined && typeof host === 'string')) return failure(notAnEntry(entry));
    allowed.push({ host, port: port ?? null });
  }
  return success(allowed);
}

function networkOf(text: string): readonly [Ip, number] | null {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null;
    const ip = ipaddr.parse(text);
    return [ip, ip.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return null;
  }
}

const hostOf = (text: string): string | null =>
  /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u.test(text) && URL.canParse(`http://${text}/`)
    ? new URL(`http://${text}/`).hostname
    : null;

const notAnEntry = (entry: string): Problem => ({
  code: 'settings',
  message: `${JSON.stringify(entry)} is no host, address or network, expected such as wiki.example, 10.1.0.0/16 or [fd00::/8]:8080`,
});
