import type { Headers } from '../fetcher.ts';
import { MANNERS } from './limits.ts';

/**
 * When a host that answered 429 or 503 may be asked again, in milliseconds since 1970: as its `Retry-After` says, in
 * seconds or as a day and time (RFC 9110, 10.2.3), but not later than is believed; after a while where it says nothing.
 */
export function retryAt(headers: Headers, now: number): number {
  const said = headers['retry-after']?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  if (!Number.isFinite(wait)) return now + MANNERS.busy;
  return now + Math.min(Math.max(wait, 0), MANNERS.longestBusy);
}

/** How long an answer may be taken for fresh, in milliseconds (`Cache-Control: max-age`); null where it does not say. */
export function freshFor(headers: Headers): number | null {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return null;
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(control)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}
