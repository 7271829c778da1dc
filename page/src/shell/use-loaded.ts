import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../server/request.ts';

export type Loaded<T> = { readonly state: 'loading' } | Outcome<T>;

/** Loads what `key` names, again whenever it changes; what comes too late for a key is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<Outcome<T>>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ key: string; outcome: Outcome<T> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((outcome) => {
      if (wanted) setLoaded({ key, outcome });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.outcome : { state: 'loading' };
}
