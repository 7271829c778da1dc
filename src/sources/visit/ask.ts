import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem, FetchRequest, FetchResponse } from '../fetcher.ts';
import { checkUrl } from '../network/check-url.ts';
import { MANNERS } from './limits.ts';
import type { Manners } from './manners.ts';
import { retryAt } from './retry-after.ts';

/** What is the same at each redirect. */
export type Asked = Omit<FetchRequest, 'url' | 'within'>;

/** One request in its turn. An answer of 429 or 503 closes the host for as long as it says. */
export async function ask(
  url: URL,
  asked: Asked,
  gap: number,
  { fetcher, turns, now, userAgent, within }: Manners,
): Promise<Result<FetchResponse, FetchProblem>> {
  const { hostname } = url;
  return await turns.take(hostname, gap, async () => {
    const closed = turns.busyUntil(hostname);
    if (closed > 0) return failure(busy(hostname, null, closed));
    const headers = { ...asked.headers, 'user-agent': userAgent };
    const answer = await fetcher({ ...asked, headers, url, within });
    if (!answer.ok || (answer.value.status !== 429 && answer.value.status !== 503)) return answer;
    const again = retryAt(answer.value.headers, now());
    turns.setBusy(hostname, again);
    return failure(busy(hostname, answer.value.status, again));
  });
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends its reader; null when it does not. */
export function redirectOf({ status, headers }: FetchResponse, from: URL): Result<URL, FetchProblem> | null {
  const { location } = headers;
  return REDIRECTS.has(status) && location !== undefined ? checkUrl(location, from) : null;
}

/** Goes from redirect to redirect, `step` for each, until it gives an answer that is none. */
export async function follow(
  start: URL,
  step: (url: URL) => Promise<Result<FetchResponse, FetchProblem>>,
): Promise<Result<{ readonly url: URL; readonly response: FetchResponse }, FetchProblem>> {
  let url = start;
  for (let hop = 0; hop <= MANNERS.redirects; hop++) {
    const answer = await step(url);
    if (!answer.ok) return answer;
    const next = redirectOf(answer.value, url);
    if (next === null) return success({ url, response: answer.value });
    if (!next.ok)
      return failure({ ...next.problem, message: `It leads on to another address. ${next.problem.message}` });
    url = next.value;
  }
  const message = `${start.hostname} leads from one address to the next, more than ${MANNERS.redirects} times.`;
  return failure({ code: 'too-many-redirects', message, passing: false });
}

function busy(host: string, status: number | null, at: number): FetchProblem {
  const said = status === null ? 'asked to be left alone for now' : `answered ${status}: too many requests just now`;
  return { code: 'busy', message: `${host} ${said}.`, passing: true, retryAt: at };
}
