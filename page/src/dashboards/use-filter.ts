import { useState } from 'preact/hooks';

export type Filter = Readonly<Record<string, string | number>> & { readonly offset: number; readonly limit: number };

const LIMIT = 50;

/** What a list is narrowed to. Whatever changes but the page begins again with the first page. */
export function useFilter(): {
  readonly filter: Filter;
  readonly narrow: (to: Readonly<Record<string, string>>) => void;
  readonly go: (offset: number) => void;
} {
  const [filter, setFilter] = useState<Filter>({ offset: 0, limit: LIMIT });
  return {
    filter,
    narrow: (to) => setFilter((before) => ({ ...before, ...to, offset: 0 })),
    go: (offset) => setFilter((before) => ({ ...before, offset })),
  };
}
