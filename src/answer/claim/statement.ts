import { tokenise } from '../../corpus/words/tokens.ts';
import { type Stance, stanceAt } from '../decide/stance.ts';
import { inflections } from '../lexicon/forms.ts';
import { type Concept, conceptsOf } from '../question/concepts.ts';
import { periodOf } from '../question/period.ts';
import { predicateOf } from '../question/predicate.ts';
import type { Question } from '../question/question.ts';
import { phrasesFolded } from './phrases.ts';
import { type Slot, slotsIn } from './slots.ts';

/** What a claim says, taken apart. */
export interface Statement {
  readonly text: string;
  /** Its concepts without those of its days and numbers, as a yes-or-no question has them: what is searched and ranked by. */
  readonly question: Question;
  readonly slots: readonly Slot[];
  readonly stance: Exclude<Stance, 'open'>;
  /** It speaks of what is to come, or of what something costs: a plan may say so. */
  readonly isPlan: boolean;
}

/** They say no, which the stance tells already. */
const DENIES = /^(?:never|nobody|none|nothing|neither|cannot)$/i;

const PLAN =
  /\b(?:will|shall|won['’]t|is to|are to|plans? to|planned to|is planned|are planned|going to|wants? to|intends? to|due to|set to|aims? to|promised|expected to|supposed to)\b/i;

/** @param saidOn ISO day on which the claim was made, against which "on Monday" is resolved; null where unknown */
export function statementOf(body: string, saidOn: string | null): Statement {
  const slots = slotsIn(body, saidOn);
  const concepts = withFirstName(
    body,
    phrasesFolded(
      conceptsOf(body).filter(
        ({ surface, start, end }) =>
          !DENIES.test(surface) && !slots.some((slot) => start < slot.end && end > slot.start),
      ),
    ),
  );
  const predicate = predicateIn(body, concepts);
  const question: Question = {
    text: body,
    expects: 'yes-no',
    expectsRule: 'claim',
    concepts,
    focus: [],
    context: [],
    predicate,
    period: periodOf(body),
  };
  const verb = concepts[predicate];
  const present = verb !== undefined && /[^s]s$/.test(verb.surface) && slots.some(({ kind }) => kind === 'quantity');
  const isPlan = present || PLAN.test(body);
  const stance = verb ? stanceAt(body, verb, true) : 'affirms';
  return { text: body, question, slots, stance: stance === 'denies' ? 'denies' : 'affirms', isPlan };
}

// The table's nouns ("foot feet", "person people") begin there.
const VERBS = inflections.slice(
  0,
  inflections.findIndex(([base]) => base === 'foot'),
);
const PAST_FORMS = new Set(VERBS.flatMap((row) => row.slice(1)));
/** What a verb of the present is followed by: "covers 9,000 homes", "owns the mill". */
const BEHIND_A_VERB =
  /^\s+(?:(?:the|an?|its|his|her|their|all|about|some|more|that|to|in|for|with|from|as|by)\b|[£$€\d]|\p{Lu})/u;
const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|been|being|be|will|did|does|do|not|never|n['’]t|to|would)\s+(?:\w+ly\s+|never\s+|not\s+|already\s+|also\s+|now\s+|still\s+)*$/i;

/** "Medvedev signed": a capital at the beginning, right before the verb, of a word that the lexicon does not know. */
function withFirstName(text: string, concepts: readonly Concept[]): readonly Concept[] {
  const [first, second] = concepts;
  if (!first || !second || first.isName || first.start > 0 || !/^\p{Lu}/u.test(first.surface)) return concepts;
  const isUnknown = first.alternatives.length === 0 && !/s$/.test(first.surface);
  const isVerbNext =
    predicateIn(text, concepts) === 1 && /^\s+(?:has |had |was |is )?$/.test(text.slice(first.end, second.start));
  return isUnknown && isVerbNext ? [{ ...first, isName: true }, ...concepts.slice(1)] : concepts;
}

/** The verb of a statement, else what it says its subject is: an index into its concepts, -1 where there is none. */
function predicateIn(text: string, concepts: readonly Concept[]): number {
  const words = concepts.flatMap((concept, i) =>
    concept.isName || concept.isNumber || /ly$/i.test(concept.surface) ? [] : [i],
  );
  const surface = (i: number) => tokenise(concepts[i]!.surface)[0]?.word ?? '';
  const isVerb = (i: number) => /(?:ed|en|ing)$/.test(surface(i)) || PAST_FORMS.has(surface(i));
  const verb =
    words.find((i) => isVerb(i) && (/(?:ed)$/.test(surface(i)) || PAST_FORMS.has(surface(i)))) ??
    words.find((i) => AUXILIARY.test(text.slice(Math.max(0, concepts[i]!.start - LOOK_BACK), concepts[i]!.start))) ??
    words.find((i) => i > 0 && /[^s]s$/.test(surface(i)) && BEHIND_A_VERB.test(text.slice(concepts[i]!.end)));
  return verb ?? predicateOf(concepts);
}

const LOOK_BACK = 30;
