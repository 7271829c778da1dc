import { type Invocation, invocationId, type Json } from '../chat/invocation.ts';
import type { Person, Place } from '../chat/place.ts';

/** Why a place will not take the next post either: it is gone, or Ibid was thrown out of it. */
const FOR_GOOD: ReadonlySet<string> = new Set(['forbidden', 'gone']);

/** Whether a post that was lost for this reason is to be the last one there. `problem`: its code. */
export const isForGood = (problem: string | null): boolean => problem !== null && FOR_GOOD.has(problem);

export interface TellingOptions {
  /** Gives an invocation to the desk. */
  readonly accept: (invocation: Invocation) => Promise<'new' | 'known'>;
  /** The handle for posting in a place; null where its platform is not served. */
  readonly handleFor: (place: Place) => Json | null;
  /** The direct messages with a person; null where none can be sent. */
  readonly directTo?: (person: Person) => Promise<Place | null>;
}

/**
 * Tells who made a digest or a watch, alone, that it is paused since its channel takes nothing any more: nobody else would
 * notice that it stays away. Once for each post that was refused. Of no effect where they cannot be written to either.
 *
 * @param raw `{ digest: ID }` or `{ watch: ID }`, as the post `paused` reads it
 */
export async function tellMaker(
  refused: Invocation,
  maker: Person,
  raw: Json,
  at: number,
  { accept, handleFor, directTo }: TellingOptions,
): Promise<void> {
  // Where the direct messages themselves are refused, there is no way.
  const place = refused.place.direct ? null : ((await directTo?.(maker)) ?? null);
  const handle = place && handleFor(place);
  if (!place || handle === null) return;
  const key = `paused:${refused.id}`;
  const request = { kind: 'post', post: 'paused', raw } as const;
  await accept({ id: invocationId(key), keys: [key], request, person: maker, place, receivedAt: at, handle });
}
