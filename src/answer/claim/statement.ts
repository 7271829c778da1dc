import { terms as termsOf, tokenise } from '../../corpus/words/tokens.ts';
import { type Stance, stanceAt } from '../decide/stance.ts';
import { inflections } from '../lexicon/forms.ts';
import { alternativesOf } from '../question/alternatives.ts';
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

const PLAN =
  /\b(?:will|shall|won['’]t|is to|are to|plans? to|planned to|is planned|are planned|going to|wants? to|intends? to|due to|set to|aims? to|promised|expected to|supposed to)\b/i;

/** @param saidOn ISO day on which the claim was made, against which "on Monday" is resolved; null where unknown */
export function statementOf(body: string, saidOn: string | null): Statement {
  const slots = slotsIn(body, saidOn);
  const concepts = phrasesFolded(
    conceptsOf(body).filter((concept) => !slots.some(({ start, end }) => concept.start < end && concept.end > start)),
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

const PAST_FORMS = new Set(inflections.flatMap((row) => row.slice(1)));
const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|been|being|be|will|did|does|do|not|never|n['’]t|to|would)\s+(?:\w+ly\s+|never\s+|not\s+|already\s+|also\s+|now\s+|still\s+)*$/i;

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
    words.find((i) => /[^s]s$/.test(surface(i)) && alternativesOf(termsOf(surface(i))[0] ?? '').length > 0 && i > 0);
  return verb ?? predicateOf(concepts);
}

const LOOK_BACK = 30;
