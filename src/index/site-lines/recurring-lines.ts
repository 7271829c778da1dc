import type { LineFacts } from './line-facts.ts';

/** A line in so many documents of a site, which are no copies of each other, is a line of the site and not of the story. */
export const RECURS = 4;

/**
 * The lines that each document has to be read without, as hashes of their keys, ascending; none for most documents.
 * Depends on the documents only, not on their order.
 */
export function recurringLines(documents: readonly (LineFacts | null)[]): (readonly number[])[] {
  const sites = new Map<string, LineFacts[]>();
  for (const facts of documents) {
    if (!facts) continue;
    const members = sites.get(facts.site);
    if (members) members.push(facts);
    else sites.set(facts.site, [facts]);
  }
  const recurring = new Map([...sites].map(([site, members]) => [site, linesOfSite(members)]));
  return documents.map((facts) => (facts ? facts.keys.filter((key) => recurring.get(facts.site)?.has(key)) : []));
}

function linesOfSite(members: readonly LineFacts[]): Set<number> {
  const holders = new Map<number, LineFacts[]>();
  if (members.length < RECURS) return new Set();
  for (const facts of members) {
    for (const key of facts.keys) {
      const known = holders.get(key);
      if (!known) holders.set(key, [facts]);
      else if (known.length < RECURS && !known.some((other) => isCopy(facts, other))) known.push(facts);
    }
  }
  return new Set([...holders].filter(([, found]) => found.length >= RECURS).map(([key]) => key));
}

/** Rather too often than too seldom: then a line is kept. */
function isCopy(a: LineFacts, b: LineFacts): boolean {
  return a.signature.some((least, order) => least === b.signature[order]);
}
