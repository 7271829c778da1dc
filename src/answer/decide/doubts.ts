import type { Evidence } from '../evidence/rank.ts';
import { isNamed } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import { hasShapeRule, shapesOf } from '../question/mentions.ts';
import type { Question } from '../question/question.ts';
import { roleAsked } from '../question/role.ts';
import { saysRole } from './role.ts';
import { stanceOf } from './stance.ts';

/** A reason not to answer, said to people by its name. */
export interface Doubt {
  readonly name: string;
  readonly applies: (question: Question, evidence: Evidence, short: ShortAnswer | null) => boolean;
}

/** A question of so few words has none to spare. */
const FEW = 2;

const NEEDS_FORM = new Set(['date', 'duration', 'number', 'money', 'percent']);

/** A day or a stretch of time belongs to something that happened: the sentence has to tell it. */
const ASKS_OF_AN_EVENT = new Set(['date', 'duration']);

/** The noun asked for, or a word of an earlier question. */
const isAside = ({ focus, context }: Question, c: number): boolean => focus.includes(c) || context.includes(c);

/** The sentence with its neighbours, the title and the heading. */
const near = ({ candidate: { surroundings: s, sentence, match } }: Evidence) =>
  [match, s.sentences[sentence - 1], s.sentences[sentence + 1], s.title, s.heading].filter((one) => one !== undefined);

/** In no order. Each is a signal of the confidence, and weighs what it did in the sets. */
export const DOUBTS: readonly Doubt[] = [
  {
    name: 'no date or number where one is asked for',
    applies: (question, { candidate }) =>
      NEEDS_FORM.has(question.expects) &&
      hasShapeRule(question.expects) &&
      shapesOf(question.expects, quoted(candidate)).length === 0,
  },
  {
    // The only day in the sentence may be that of something else in it.
    name: 'no date of what is asked for',
    applies: (question, _, short) => question.expects === 'date' && short === null,
  },
  {
    name: 'a name of the question is far away',
    applies: (question, evidence) =>
      question.concepts.some(
        (_, c) => isNamed(question, c) && near(evidence).every((match) => match.strength[c] === 0),
      ),
  },
  {
    name: 'one of the few words is nowhere near',
    applies: (question, evidence) => {
      const asked = question.concepts.flatMap((_, c) => (isAside(question, c) ? [] : [c]));
      return asked.length <= FEW && asked.some((c) => near(evidence).every((match) => match.strength[c] === 0));
    },
  },
  {
    name: 'the event asked for is not told',
    applies: (question, { candidate: { match, surroundings, sentence } }) => {
      const { predicate } = question;
      if (!ASKS_OF_AN_EVENT.has(question.expects) || predicate < 0 || question.focus.includes(predicate)) return false;
      const before = surroundings.sentences[sentence - 1];
      return match.strength[predicate] === 0 && (before?.strength[predicate] ?? 0) === 0;
    },
  },
  {
    name: 'the office is not that of the name',
    applies: (question, { candidate }) => {
      const role = roleAsked(question);
      return role !== null && !saysRole(candidate, role);
    },
  },
  {
    name: 'takes no side',
    applies: (question, { candidate }) =>
      question.expects === 'yes-no' && stanceOf(candidate, question.predicate) === 'open',
  },
  {
    name: 'neither the verb nor the thing asked for',
    applies: (question, evidence) => {
      const { predicate, focus } = question;
      const lacks = (c: number) => near(evidence).every((match) => match.strength[c] === 0);
      return predicate >= 0 && focus.length > 0 && lacks(predicate) && focus.every(lacks);
    },
  },
];

/** The sentence with the one before it, which may be quoted too. */
function quoted({ text, passage, sentence }: Evidence['candidate']): string {
  const before = passage.sentences[sentence - 1];
  return before ? `${passage.text.slice(before.start - passage.start, before.end - passage.start)} ${text}` : text;
}
