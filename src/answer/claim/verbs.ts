import { tokenise } from '../../corpus/words/tokens.ts';
import { inflections } from '../lexicon/forms.ts';
import type { Concept } from '../question/concepts.ts';
import { predicateOf } from '../question/predicate.ts';

// The table's nouns ("foot feet", "person people") begin there.
const VERBS = inflections.slice(
  0,
  inflections.findIndex(([base]) => base === 'foot'),
);
/** Their past is their base form. */
const UNCHANGED =
  'beat bet burst cast cost cut hit hurt let put quit read set shed shut split spread thrust upset'.split(' ');
const PAST_FORMS = new Set([...VERBS.flatMap((row) => row.slice(1)), ...UNCHANGED]);

/** Whether a word looks like a verb of the past: "signed", "took". */
export const isPast = (word: string): boolean => /ed$/.test(word) || PAST_FORMS.has(word);

/** "The arrested men", "ad-supported": a participle that stands before its noun, or is a part of a word. */
const isAttribute = (text: string, { start, end }: Concept): boolean =>
  text[start - 1] === '-' ||
  text[end] === '-' ||
  (/\b(?:the|an?|all|some|many|its|their|of|new|two|three|more)\s+$/i.test(
    text.slice(Math.max(0, start - LOOK_BACK), start),
  ) &&
    /^\s+\p{Ll}/u.test(text.slice(end)));

/** Whether the predicate of a statement is a verb, as far as its form and what stands before it tell. */
export const tellsOfADeed = (text: string, { surface, start, end }: Concept): boolean =>
  isPast(surface.toLowerCase()) ||
  /ing$/.test(surface) ||
  (/[^s]s$/.test(surface) && BEHIND_A_VERB.test(text.slice(end))) ||
  /\b(?:will|did|does|do|not|never|to|would)\s+$/i.test(text.slice(Math.max(0, start - LOOK_BACK), start));

/** What a verb of the present is followed by: "covers 9,000 homes", "owns the mill". */
const BEHIND_A_VERB =
  /^\s+(?:(?:the|an?|its|his|her|their|all|about|some|more|that|to|in|for|with|from|as|by)\b|[£$€\d]|\p{Lu})/u;
const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|been|being|be|will|did|does|do|not|never|n['’]t|to|would)\s+(?:\w+ly\s+|never\s+|not\s+|already\s+|also\s+|now\s+|still\s+)*$/i;

/** The verb of a statement, else what it says its subject is: an index into its concepts, -1 where there is none. */
export function predicateIn(text: string, concepts: readonly Concept[]): number {
  const words = concepts.flatMap((concept, i) =>
    concept.isName || concept.isNumber || /ly$/i.test(concept.surface) ? [] : [i],
  );
  const surface = (i: number) => tokenise(concepts[i]!.surface)[0]?.word ?? '';
  const verb =
    words.find((i) => isPast(surface(i)) && !isAttribute(text, concepts[i]!)) ??
    words.find((i) => AUXILIARY.test(text.slice(Math.max(0, concepts[i]!.start - LOOK_BACK), concepts[i]!.start))) ??
    words.find((i) => i > 0 && /[^s]s$/.test(surface(i)) && BEHIND_A_VERB.test(text.slice(concepts[i]!.end)));
  return verb ?? predicateOf(concepts);
}

const LOOK_BACK = 30;
