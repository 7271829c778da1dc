import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where a file came from, noted beside the documents. */
const ORIGIN = z.object({
  version: z.literal(1),
  url: z.string(),
  finalUrl: z.string(),
  /** Relative to the documents folder. */
  file: z.string(),
  /** ISO 8601, UTC. */
  fetchedAt: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** SHA-256 of what was received, of what lies in the file, and of the words that citations are taken from. */
  received: z.string(),
  stored: z.string(),
  words: z.string(),
  /** What lay in the file while it was exchanged; after a crash it may lie there still. */
  before: z.string().nullable(),
  /** Why it is not what its page shows, such as `the page answered 403; this is what the feed said`. */
  note: z.string().nullable(),
});

export type Origin = z.infer<typeof ORIGIN>;

/** Under this the origin of an address is kept. */
export const originKey = (url: string): string => sha256(new TextEncoder().encode(url)).slice(0, 32);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const originText = (origin: Origin): string => `${JSON.stringify(origin, null, 2)}\n`;

/** Null for what is no origin: then it is as if it was never fetched. */
export function readOrigin(text: string | null): Origin | null {
  try {
    return text === null ? null : ORIGIN.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
