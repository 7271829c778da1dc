const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MEGABYTE = 1024 * 1024;

/** How Ibid behaves towards the hosts it reads from. Times in milliseconds. */
export const MANNERS = {
  /** Between the end of one request to a host and the next. */
  gap: SECOND,
  /** The longest `Crawl-delay` that is kept; a longer one is kept as this. */
  longestGap: 30 * SECOND,
  redirects: 5,
  /** Of one request, its redirects counted each by itself. */
  within: 30 * SECOND,
  pageBytes: 20 * MEGABYTE,
  feedBytes: 8 * MEGABYTE,
  /** As much of a robots.txt as has to be read (RFC 9309, 2.5). */
  robotsBytes: 500 * 1024,
  /** A robots.txt is not used for longer (RFC 9309, 2.4). */
  robotsKept: DAY,
  /** After one that could not be read, it is asked for again. */
  robotsAgain: 10 * MINUTE,
  /** Hosts of which is remembered how they want to be asked. */
  hosts: 1_000,
  /** A host that answers 429 or 503 without saying for how long is left alone for this. */
  busy: 15 * MINUTE,
  /** The longest `Retry-After` that is believed. */
  longestBusy: 7 * DAY,
} as const;
