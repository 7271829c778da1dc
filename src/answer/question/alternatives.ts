import { terms as termsOf } from '../../corpus/words/tokens.ts';
import { families, inflections } from '../lexicon/forms.ts';
import { type SynonymGroup, synonymGroups } from '../lexicon/synonyms.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Other words for a concept: all of `terms` together, and how surely they mean the same, 0 (exclusive) to 1. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly strength: number;
}

// How surely other words answer the same question; set by hand, the ranker's weights were trained on top of them.
export const INFLECTED = 0.95;
const SAME_FAMILY = 0.85;
const SAME = 0.8;
const NEAR = 0.45;
export const strengthOf = ({ weight }: SynonymGroup): number => (weight === 'same' ? SAME : NEAR);

/** `1990s`: any year of it is a time of it. */
const DECADE = /^((?:1[0-9]|20)[0-9])0s$/;

const inflectionsOf = rowsByTerm(inflections);
const familyOf = rowsByTerm(families);
const groupsOf = new Map<string, { readonly members: readonly (readonly string[])[]; readonly strength: number }[]>();
for (const group of synonymGroups) {
  const members = group.members.map(contentOf);
  const entry = { members, strength: strengthOf(group) };
  for (const member of members) {
    if (member.length === 1) groupsOf.set(member[0]!, [...(groupsOf.get(member[0]!) ?? []), entry]);
  }
}

/** The irregular forms of a base form, as terms: "took" and "taken" of "take"; none of most words, and none of "took". */
export const irregularForms = (term: string): readonly string[] => formsOfBase.get(term) ?? [];

const formsOfBase = new Map<string, string[]>();
for (const [base, ...forms] of inflections) {
  const [term] = termsOf(base!);
  const others = forms.flatMap((form) => termsOf(form)).filter((form) => form !== term);
  formsOfBase.set(term!, [...new Set([...(formsOfBase.get(term!) ?? []), ...others])]);
}

/** The terms of a member of a group that are looked for: "take over" is no "take". */
export function contentOf(member: string): string[] {
  return termsOf(member).filter((term, at) => !STOP_WORDS.has(term) || (term === 'over' && at > 0));
}

/** The other words for a term, best strength first where one comes from several tables; the term itself is left out. */
export function alternativesOf(term: string): Alternative[] {
  const decade = DECADE.exec(term);
  if (decade) return Array.from({ length: 10 }, (_, year) => ({ terms: [`${decade[1]}${year}`], strength: SAME }));
  const found: Alternative[] = [];
  const own = new Set([term]);
  for (const form of inflectionsOf.get(term) ?? []) {
    found.push({ terms: [form], strength: INFLECTED });
    own.add(form);
  }
  for (const base of own) {
    for (const related of familyOf.get(base) ?? []) found.push({ terms: [related], strength: SAME_FAMILY });
    for (const group of groupsOf.get(base) ?? [])
      for (const member of group.members) found.push({ terms: member, strength: group.strength });
  }
  // "Bought" for "purchase": a synonym stands in its irregular forms too.
  for (const { terms, strength } of [...found])
    if (terms.length === 1)
      for (const form of irregularForms(terms[0]!)) found.push({ terms: [form], strength: strength * INFLECTED });
  return distinct(found, [term]);
}

/** Each alternative once, with its best strength; those that are the concept's own words are left out. */
export function distinct(alternatives: readonly Alternative[], own: readonly string[]): Alternative[] {
  const best = new Map<string, Alternative>();
  const ownKey = own.join(' ');
  for (const alternative of alternatives) {
    const key = alternative.terms.join(' ');
    if (!key || key === ownKey) continue;
    const known = best.get(key);
    if (!known || known.strength < alternative.strength) best.set(key, alternative);
  }
  return [...best.values()];
}

/** For each term of a row, the other terms of all its rows. A verb with several irregular readings has them all. */
function rowsByTerm(rows: readonly (readonly string[])[]): Map<string, Set<string>> {
  const byTerm = new Map<string, Set<string>>();
  for (const row of rows) {
    const stems = new Set(row.flatMap((word) => termsOf(word)));
    for (const stem of stems) {
      const others = byTerm.get(stem) ?? new Set<string>();
      for (const other of stems) if (other !== stem) others.add(other);
      byTerm.set(stem, others);
    }
  }
  return byTerm;
}
