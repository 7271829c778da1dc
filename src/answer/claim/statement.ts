import { type Stance, stanceAt } from '../decide/stance.ts';
import { type Concept, conceptsOf } from '../question/concepts.ts';
import { periodOf } from '../question/period.ts';
import { phrasesFolded } from '../question/phrases.ts';
import type { Question } from '../question/question.ts';
import { type Slot, slotsIn } from './slots.ts';
import { predicateIn, tellsOfADeed } from './verbs.ts';

/** What a claim says, taken apart. */
export interface Statement {
  readonly text: string;
  /** Its concepts without those of its days and numbers, as a yes-or-no question has them: what is searched and ranked by. */
  readonly question: Question;
  readonly slots: readonly Slot[];
  readonly stance: Exclude<Stance, 'open'>;
  /** It has a verb of its own ("sank"), and does not say what something is or has. */
  readonly isDeed: boolean;
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
      body,
      conceptsOf(body, true).filter(
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
    floating: false,
  };
  const verb = concepts[predicate];
  const present = verb !== undefined && /[^s]s$/.test(verb.surface) && slots.some(({ kind }) => kind === 'quantity');
  const isPlan = present || PLAN.test(body);
  const stance = verb ? stanceAt(body, verb, true) : 'affirms';
  return {
    text: body,
    question,
    slots,
    stance: stance === 'denies' ? 'denies' : 'affirms',
    isPlan,
    isDeed: verb !== undefined && tellsOfADeed(body, verb),
  };
}

/** "Medvedev signed": a capital at the beginning, right before the verb, of a word that the lexicon does not know. */
function withFirstName(text: string, concepts: readonly Concept[]): readonly Concept[] {
  const [first, second] = concepts;
  if (!first || !second || first.isName || first.start > 0 || !/^\p{Lu}/u.test(first.surface)) return concepts;
  const isUnknown = first.alternatives.length === 0 && !/s$/.test(first.surface);
  const isVerbNext =
    predicateIn(text, concepts) === 1 && /^\s+(?:has |had |was |is )?$/.test(text.slice(first.end, second.start));
  return isUnknown && isVerbNext ? [{ ...first, isName: true }, ...concepts.slice(1)] : concepts;
}
