/** How one word is related to another, the closest first; after WordNet. */
export const RELATIONS = ['same', 'derived', 'like', 'broader', 'narrower'] as const;
export type RelationName = (typeof RELATIONS)[number];
