import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Fetcher, FetchProblem } from '../fetcher.ts';
import { type Allowed, mayConnect } from './addresses.ts';
import { targetOf } from './check-url.ts';
import { type Address, exchange } from './exchange.ts';

/** All addresses of a name. Rejects when there are none. */
export type Resolver = (host: string) => Promise<readonly Address[]>;

export interface FetcherOptions {
  /** What may be reached beside public addresses at the scheme's own port (`readAllowed`). Default: nothing. */
  readonly allowed?: readonly Allowed[];
  /** Default: as the system resolves names. */
  readonly resolve?: Resolver;
  /** Milliseconds until a connection has to be there. Default: 10 s. */
  readonly connectMs?: number;
}

const CONNECT_MS = 10_000;

/**
 * The edge to the network. A name is looked up once for each request; when one of its addresses may not be reached, none
 * is, and the request goes to the addresses that were looked at.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { allowed = [], resolve = system, connectMs = CONNECT_MS } = options;
  return async (request) => {
    const began = performance.now();
    const found = await withTimeout(addressesOf(request.url, resolve), Math.min(connectMs, request.within));
    if (!found.ok) return found;
    const target = targetOf(request.url);
    if (!found.value.every(({ address }) => mayConnect(target, address, allowed)))
      return failure(isOpen(found.value, target.host, allowed) ? otherPort(target.port) : notPublic(target.host));
    const within = Math.max(1, request.within - (performance.now() - began));
    return await exchange({ ...request, within }, found.value, connectMs);
  };
}

/**
 * Names that are looked up at the same time. Each takes one of the four threads with which Node also writes files, for many
 * seconds where a name server is dead: what people ask must not wait for that.
 */
const LOOKUPS = 2;

/** The same resolver, asked for so many names at once. One that is given up counts until it has ended. */
export function fewAtOnce(resolve: Resolver, most = LOOKUPS): Resolver {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (host) => {
    if (busy >= most) await new Promise<void>((free) => waiting.push(free));
    else busy++;
    try {
      return await resolve(host);
    } finally {
      // Whoever waits longest takes the place over.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}

const system: Resolver = fewAtOnce((host) => lookup(host, { all: true, order: 'verbatim' }));

async function addressesOf(url: URL, resolve: Resolver): Promise<Result<readonly Address[], FetchProblem>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return success([{ address: host, family }]);
  try {
    const addresses = await resolve(host);
    return addresses.length > 0 ? success(addresses) : failure(noHost(host, false));
  } catch (error) {
    return failure(noHost(host, (error as NodeJS.ErrnoException).code === 'EAI_AGAIN'));
  }
}

async function withTimeout<T>(
  work: Promise<Result<T, FetchProblem>>,
  milliseconds: number,
): Promise<Result<T, FetchProblem>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T, FetchProblem>>((resolve) => {
    const problem: FetchProblem = { code: 'too-slow', message: 'Its name was not found in time.', passing: true };
    timer = setTimeout(() => resolve(failure(problem)), milliseconds);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const isOpen = (addresses: readonly Address[], host: string, allowed: readonly Allowed[]): boolean =>
  addresses.every(({ address }) => mayConnect({ host, port: '' }, address, allowed));

/** Says nothing about which address it is: whoever asks is not to learn how the private network looks. */
const notPublic = (host: string): FetchProblem => ({
  code: 'not-allowed',
  message: `${host} is not a public address. Whoever runs Ibid can allow it with IBID_FETCH_ALLOW.`,
  passing: false,
});

const otherPort = (port: string): FetchProblem => ({
  code: 'not-allowed',
  message: `Port ${port} is not read from. Whoever runs Ibid can allow it with IBID_FETCH_ALLOW.`,
  passing: false,
});

const noHost = (host: string, passing: boolean): FetchProblem => ({
  code: 'no-such-host',
  message: `There is no host named ${host}.`,
  passing,
});
