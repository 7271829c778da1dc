import { terms } from '../../corpus/words/tokens.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Candidate } from '../evidence/candidate.ts';

/** A copy carries the quotation when this share of its word pairs stands there: light edits are let pass. */
const CARRIES = 0.7;

/** The other files of the passage's near-duplicate cluster that carry the sentence, in code-unit order. */
export function copiesOf(index: SearchIndex, candidate: Candidate, allow: (document: number) => boolean): string[] {
  const own = pairs(candidate.text);
  const files = new Set<string>();
  for (const id of index.copiesOf(candidate.passage.id)) {
    const passage = index.passage(id);
    if (passage.document === candidate.passage.document || !allow(passage.document)) continue;
    const there = pairs(passage.text);
    let shared = 0;
    for (const pair of own) if (there.has(pair)) shared++;
    if (own.size > 0 && shared / own.size >= CARRIES) files.add(index.documents[passage.document]!.file);
  }
  return [...files].sort();
}

function pairs(text: string): Set<string> {
  const words = terms(text);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
