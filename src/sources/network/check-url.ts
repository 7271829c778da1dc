import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem } from '../fetcher.ts';
import type { Target } from './addresses.ts';

/** Longer addresses are data, and matching them against the rules of a robots.txt would take its time. */
const MOST_CHARACTERS = 2_000;

/**
 * An address as somebody typed it, a page links it or a redirect names it, in the form in which it is fetched: numbers that
 * stand for IPv4 addresses (decimal, octal, hexadecimal, short) are written out, and the fragment is gone.
 *
 * @param base what a relative address counts from
 */
export function checkUrl(text: string, base?: URL): Result<URL, FetchProblem> {
  const given = text.trim();
  if (given.length > MOST_CHARACTERS) return bad(`The address has ${given.length} characters, expected at most 2,000.`);
  if (!URL.canParse(given, base?.href))
    return bad('That is no address of a page, expected one such as https://example.org/page.');
  const url = new URL(given, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return bad(`The address begins with ${url.protocol.slice(0, 20)}, expected https:// or http://.`);
  if (url.username !== '' || url.password !== '')
    return bad('The address holds a name or password. Pages that need one are not read.');
  url.hash = '';
  return success(url);
}

export const targetOf = (url: URL): Target => ({ host: url.hostname.replace(/\.$/, ''), port: url.port });

function bad(message: string): Result<URL, FetchProblem> {
  return failure({ code: 'bad-url', message, passing: false });
}
