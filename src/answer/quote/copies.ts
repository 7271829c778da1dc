import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { sameClaim } from './same-claim.ts';

/** A copy carries the quotation when this share of its word pairs stands in one sentence there: light edits are let pass. */
const CARRIES = 0.7;
/** So many passages of a cluster are looked at. Larger ones are set phrases, and nobody reads a list of all of them. */
const LOOKED_AT = 200;

/** The other files of the passage's near-duplicate cluster that carry the sentence, in code-unit order. */
export function copiesOf(
  index: SearchIndex,
  candidate: Pick<Candidate, 'passage' | 'tokens'>,
  allow: (document: number) => boolean,
): string[] {
  const own = pairs(candidate.tokens);
  const files = new Set<string>();
  for (const id of index.copiesOf(candidate.passage.id).slice(0, LOOKED_AT)) {
    const passage = index.passage(id);
    if (passage.document === candidate.passage.document || !allow(passage.document)) continue;
    const carries = passage.sentences.some(({ start, end }) => {
      const tokens = tokenise(passage.text.slice(start - passage.start, end - passage.start));
      return shared(own, pairs(tokens)) >= CARRIES && sameClaim(candidate.tokens, tokens);
    });
    if (carries) files.add(index.documents[passage.document]!.file);
  }
  return [...files].sort();
}

function shared(own: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of own) if (there.has(pair)) both++;
  return own.size > 0 ? both / own.size : 0;
}

function pairs(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.slice(1).map(({ term }, i) => `${tokens[i]!.term} ${term}`));
}
