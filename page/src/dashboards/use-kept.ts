import { useRef } from 'preact/hooks';
import type { Outcome } from '../server/request.ts';
import { type Loaded, useLoaded } from '../shell/use-loaded.ts';

/** As `useLoaded`, but what was shown stays until the next has come: a list must not jump while somebody narrows it. */
export function useKept<T>(key: string, load: () => Promise<Outcome<T>>): Loaded<T> {
  const kept = useRef<Loaded<T>>({ state: 'loading' });
  const loaded = useLoaded(key, load);
  if (!('state' in loaded)) kept.current = loaded;
  return kept.current;
}
