/** One thing that a feed tells of. */
export interface FeedEntry {
  /** What the feed itself calls it; where it has no name, its address or words. The same thing has the same id each time. */
  readonly id: string;
  /** Absolute, http or https; null where it has no page. */
  readonly url: string | null;
  readonly title: string | null;
  /** Milliseconds since 1970; null where the feed does not say, or not in a form that can be read. */
  readonly published: number | null;
  readonly updated: number | null;
  /** What the feed itself holds of the text, as HTML, the longest of its versions; null for nothing. */
  readonly content: string | null;
}

/** When a feed does not want to be asked. */
export interface FeedTimes {
  /** Milliseconds for which it may be kept (`ttl`); null where it does not say. */
  readonly ttl: number | null;
  /** Hours of the day, 0 to 23, and days of the week, 0 for Sunday, both in UTC (RSS 2.0, `skipHours`, `skipDays`). */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
}

export interface Feed extends FeedTimes {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | null;
  /** Each id once, in the order of the feed. */
  readonly entries: readonly FeedEntry[];
}
