import type { SearchIndex } from '../../index/search-index.ts';

/** The hash of each file of an index. */
export const hashesOf = ({ documents }: Pick<SearchIndex, 'documents'>): ReadonlyMap<string, string> =>
  new Map(documents.map(({ file, hash }) => [file, hash]));
