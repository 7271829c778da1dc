import type { Token } from '../../corpus/words/tokens.ts';
import type { SlotVerdict } from './compare-slots.ts';
import type { Coverage } from './coverage.ts';
import type { QuotedText } from './passage-text.ts';
import { sameDoers } from './roles.ts';
import type { Statement } from './statement.ts';

/** A claim beside a quotation, with what was found about the two. */
export interface Comparison {
  readonly statement: Statement;
  readonly quoted: QuotedText;
  readonly coverage: Coverage;
  readonly slots: readonly SlotVerdict[];
  /** Index of the token of the quotation that is the claim's verb, or the opposite of it. */
  readonly at: number;
  readonly word: Token;
}

/** Why a quotation is no evidence for either side, though it has the claim's words. */
interface NoEvidenceRule {
  readonly name: string;
  readonly applies: (comparison: Comparison) => boolean;
}

// What somebody fears, alleges or threatens is no fact; nor is what is told to be set right.
const NO_FACT =
  /\b(?:alleg\w+|accus\w+|rumou?r\w*|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|fear(?:s|ed)?|threat\w+|warn(?:s|ed|ing)?|predict\w*|vow(?:s|ed)?|promis\w+|dream\w*|pretend\w*|myth|supposed(?:ly)?|as if|would have|open question|an earlier version|opponents say|critics say)\b/i;
// "Lifted its ban", "withdrew the charge": the word stands there, and the thing is over.
const UNDONE =
  /\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)?|remov(?:e|es|ed|ing)|drop(?:s|ped|ping)?|suspend\w*|revok\w+|overturn\w*|cancel\w*|withdr\w+|revers\w+|scrap\w*|abolish\w*|postpon\w+|delay(?:s|ed|ing)?|block(?:s|ed|ing)?|prevent\w*|oppos\w+|protest\w*|against)\s+(?:(?:the|its|their|his|her|a|an|all|any)\s+)?(?:\w+\s+){0,1}$/i;
// "Told them not to go": whether they went is not said.
const NOT_TO =
  /\b(?:told|tells?|instruct\w*|order(?:s|ed)?|ask(?:s|ed)?|urg\w+|warn\w*|advis\w+)\b[^.;:]{0,60}\bnot to\s+(?:\w+\s+)?$/i;
const NO = /\b(?:not?(?!\.\s?\d)|never|nobody|none|neither)\b|n['’]t\b/i;
const EVERY = /\b(?:all|every|each|always|only|everybody|everyone|both|entire)\b/i;
const REACH = 80;
/** An office is not another that the lexicon puts beside it. */
const OWN_WORD = 0.85;

/** In no order: one that applies is enough. */
export const NO_EVIDENCE_RULES: readonly NoEvidenceRule[] = [
  { name: 'asks itself', applies: ({ quoted }) => /\?["'”’)]*$/.test(quoted.text) },
  {
    name: 'all is more than some',
    applies: ({ statement, quoted }) => EVERY.test(statement.text) && !EVERY.test(quoted.text),
  },
  { name: 'more than one opposite', applies: ({ coverage }) => coverage.opposed.length > 1 },
  {
    name: 'told as no fact',
    applies: (comparison) =>
      NO_FACT.test(
        before(comparison)
          .split(/[.;:]\s/)
          .at(-1)!,
      ) && !NO_FACT.test(comparison.statement.text),
  },
  {
    name: 'undone',
    applies: (comparison) => UNDONE.test(before(comparison)) && !UNDONE.test(beforeVerb(comparison.statement)),
  },
  {
    name: 'told not to',
    applies: (comparison) => NOT_TO.test(before(comparison)) && !NOT_TO.test(beforeVerb(comparison.statement)),
  },
  {
    // "Argues that it has no roots": the verb is affirmed, what follows it is not. Up to the last word of the claim.
    name: 'a no behind the verb',
    applies: ({ statement, quoted: { text, tokens, match }, at }) => {
      const last = match.hit.lastIndexOf(1);
      const denies = last > at && NO.test(text.slice(tokens[at]!.end, tokens[last]!.start));
      const { concepts, predicate } = statement.question;
      return denies !== NO.test(statement.text.slice(concepts[predicate]!.end));
    },
  },
  {
    name: 'another office',
    applies: ({ statement, quoted }) =>
      isRole(statement) && quoted.match.strength[statement.question.predicate]! < OWN_WORD,
  },
  { name: 'done by another', applies: ({ statement, quoted }) => !sameDoers(statement, quoted) },
];

const before = ({ quoted, word }: Comparison): string => quoted.text.slice(Math.max(0, word.start - REACH), word.start);

const beforeVerb = ({ text, question: { concepts, predicate } }: Statement): string =>
  text.slice(0, concepts[predicate]!.start);

/** "Is the envoy": a noun of the claim's that is no verb. */
const isRole = (statement: Statement): boolean =>
  /\b(?:is|was|are|were|became|as)\b[^,;:]*$/i.test(beforeVerb(statement)) &&
  !/(?:ed|en|ing)$/.test(statement.question.concepts[statement.question.predicate]!.surface);
