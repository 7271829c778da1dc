import { z } from 'zod';

/** The metadata's type on every message of Ibid's, by which an earlier try to post a reply is found. */
export const MARKER = { event_type: 'ibid_reply' } as const;

const MARKED = z.object({
  event_type: z.literal(MARKER.event_type),
  event_payload: z.object({ id: z.string(), from: z.number() }),
});

/** Metadata of a posted reply. People do not see it. */
export function markerOf(id: string, from: number): z.infer<typeof MARKED> {
  return { event_type: MARKER.event_type, event_payload: { id, from } };
}

/** Whether a message's metadata says that it is this page of this reply. */
export function marks(metadata: unknown, id: string, from: number): boolean {
  const { data } = MARKED.safeParse(metadata);
  return data?.event_payload.id === id && data.event_payload.from === from;
}
