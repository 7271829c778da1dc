import { createHmac, timingSafeEqual } from 'node:crypto';
import { isDay } from '../../chat/days.ts';

/** Links open for so many days after the reply; the day is counted in UTC. */
export const LINK_DAYS = 30;

const DAY_MS = 24 * 60 * 60_000;

/** What lets a document be opened from outside: the last day (UTC) on which it does, and that we said so. */
export interface Permit {
  /** ISO day, inclusive. */
  readonly until: string;
  /** HMAC-SHA256 of file and day, base64url. */
  readonly sig: string;
}

/** A permit for one file. The same file on the same day gets the same one. @param now milliseconds since 1970 */
export function permitFor(file: string, now: number, key: Uint8Array): Permit {
  const until = new Date(now + LINK_DAYS * DAY_MS).toISOString().slice(0, 10);
  return { until, sig: signature(file, until, key).toString('base64url') };
}

/** Whether a permit was made with this key for this file, and its last day is not over. */
export function isPermitted(file: string, { until, sig }: Permit, now: number, key: Uint8Array): boolean {
  const given = Buffer.from(sig, 'base64url');
  const right = signature(file, until, key);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  return isDay(until) && now < Date.parse(`${until}T00:00:00Z`) + DAY_MS;
}

/**
 * The page of a document with a stretch of it, `[start, end)` in UTF-16 code units. The stretch stands behind `#`, which a
 * browser keeps to itself.
 */
export function documentAddress(
  base: string,
  { file, start, end }: { readonly file: string; readonly start: number; readonly end: number },
  permit: Permit | null,
): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  const query = permit ? `?until=${permit.until}&sig=${permit.sig}` : '';
  return `${base}/documents/${path}${query}#${start}-${end}`;
}

/** A day has no line end, so no other file and day give the same text. */
const signature = (file: string, until: string, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`ibid document\n${until}\n${file}`).digest();
