import type { Json } from '../../chat/invocation.ts';

/** What a digest's post is asked for: the run's due time, and the period it tells of: later than `from`, up to `to`, inclusive. */
export interface DigestRaw {
  readonly digest: string;
  readonly due: number;
  readonly from: number;
  readonly to: number;
}

/** What a watch's post is asked for: the keys of the hits that it tells. */
export interface WatchRaw {
  readonly watch: string;
  readonly keys: readonly string[];
}

/** Null for what is no such value. */
export function readDigestRaw(raw: Json): DigestRaw | null {
  const { digest, due, from, to } = fieldsOf(raw);
  const isRight =
    typeof digest === 'string' && typeof due === 'number' && typeof from === 'number' && typeof to === 'number';
  return isRight ? { digest, due, from, to } : null;
}

export function readWatchRaw(raw: Json): WatchRaw | null {
  const { watch, keys } = fieldsOf(raw);
  const isRight = typeof watch === 'string' && Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  return isRight ? { watch, keys } : null;
}

const fieldsOf = (raw: Json): Readonly<Record<string, Json>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Readonly<Record<string, Json>>) : {};
