import { stanceOf } from '../stance.ts';
import type { Signal, View } from './view.ts';

const NEGATION =
  /\b(?:not|no|never|nor|none|cannot|without|neither|nobody|nothing|isnt|wasnt|didnt|dont|doesnt|arent|werent|cant|wont|hasnt|havent)\b|n['’]t\b/i;
const REFUSAL = /\b(?:fail(?:s|ed|ing)?|refus\w+|lack\w*|unable|incapable|declin\w+|exclud\w+|prohibit\w*)\b/i;

const negated = (text: string): boolean => NEGATION.test(text);
const turned = (text: string): boolean => NEGATION.test(text) || REFUSAL.test(text);

const sentence = ({ first }: View): string => first.evidence.candidate.text;

/** Words of how many and which one; a question for all is not answered by what holds for most. */
const QUANTIFIERS: readonly RegExp[] = [
  /\b(?:all|every|each|always|entire|whole)\b/i,
  /\b(?:most|majority|mostly|mainly|usually)\b/i,
  /\b(?:some|several|few|sometimes|rarely)\b/i,
  /\b(?:only|sole|solely|exclusively)\b/i,
  /\b(?:first|earliest|oldest|original\w*)\b/i,
  /\b(?:last|latest|final|newest|youngest|recent)\b/i,
  /\b(?:second|third|fourth|fifth)\b/i,
  /\b(?:more|greater|larger|higher|over|above|better|exceed\w*)\b/i,
  /\b(?:less|fewer|smaller|lower|under|below|worse)\b/i,
  /\b(?:best|largest|highest|biggest|greatest|longest|tallest|maximum)\b/i,
  /\b(?:worst|smallest|lowest|least|shortest|minimum)\b/i,
  /\b(?:before|prior)\b/i,
  /\b(?:after|since|following)\b/i,
];

/**
 * That both say not is no signal: SQuAD's adversarial questions are made by putting a "not" in, and would teach that a
 * question for what is not so has no answer.
 */
export const POLARITY: readonly Signal[] = [
  {
    name: 'only the question says not',
    speaks: 'against',
    of: (view) => (negated(view.question.text) && !turned(sentence(view)) ? 1 : 0),
  },
  {
    name: 'only the sentence says not',
    of: (view) => (!negated(view.question.text) && negated(sentence(view)) ? 1 : 0),
  },
  {
    name: 'the sentence denies it',
    speaks: 'against',
    of: ({ question, first }) =>
      !negated(question.text) && stanceOf(first.evidence.candidate, question.predicate) === 'denies' ? 1 : 0,
  },
  {
    name: 'how many or which one differs',
    speaks: 'against',
    of: (view) =>
      QUANTIFIERS.filter((words) => words.test(view.question.text) && !words.test(sentence(view))).length / 2,
  },
  {
    name: 'how many or which one is the same',
    speaks: 'for',
    of: (view) =>
      QUANTIFIERS.filter((words) => words.test(view.question.text) && words.test(sentence(view))).length / 2,
  },
];
