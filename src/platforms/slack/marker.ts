import { z } from 'zod';

/** The metadata's type on every message of Ibid's, by which an earlier try to post a reply is found. */
export const MARKER = { event_type: 'ibid_reply' } as const;

const MARKED = z.object({
  event_type: z.literal(MARKER.event_type),
  event_payload: z.object({ id: z.string(), from: z.number(), next: z.number().optional() }),
});

/** A page of a reply, as its message's metadata names it. */
export interface Marked {
  /** The invocation that it answers. */
  readonly id: string;
  /** Number of the section that it begins with, and of the first one that it had no room for; null where it holds the rest. */
  readonly from: number;
  readonly next: number | null;
}

/** Metadata of a posted page. People do not see it. */
export function markerOf({ id, from, next }: Marked): z.infer<typeof MARKED> {
  return { event_type: MARKER.event_type, event_payload: { id, from, ...(next === null ? {} : { next }) } };
}

/** The page that a message's metadata names; null where it names none. */
export function markedBy(metadata: unknown): Marked | null {
  const { data } = MARKED.safeParse(metadata);
  if (!data) return null;
  const { id, from, next = null } = data.event_payload;
  return { id, from, next };
}
