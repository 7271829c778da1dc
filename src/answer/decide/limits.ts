import { tellsOfUndoing } from '../evidence/by-deed.ts';
import { tellsOfAnotherCountry } from '../evidence/by-subject.ts';
import type { Evidence } from '../evidence/rank.ts';
import { isNamed } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import type { Question } from '../question/question.ts';
import { roleAsked } from '../question/role.ts';
import { CONTEXT_DOUBTS } from './context-doubts.ts';
import { DOUBTS, type Doubt } from './doubts.ts';
import { isAnotherKindOfSum } from './kind-of-sum.ts';
import { isNotYetDone } from './not-yet.ts';
import { saysOpposite } from './side.ts';
import { alike } from './signals/spelling.ts';
import { isSaidByAnother } from './speaker.ts';
import { stanceOf } from './stance.ts';
import { isWithdrawn } from './withdrawn.ts';

/**
 * So sure is an answer at most to a follow-up that is doubtful for its context, of another country, of the undoing of
 * what is asked, or in another's words: no set has such questions to learn from.
 */
export const DOUBTFUL = 0.1;

/**
 * So sure is an answer at most that lacks a name, and everything around it does too: below the threshold, whatever else
 * speaks for it. One in nine of them was right in the sets (squad2, news-qa).
 */
export const NAMELESS = 0.2;

/** Reasons for which an answer is never surer than so, whatever the signals say: no set has such questions to learn from. */
const LIMITS: readonly (Doubt & { readonly most: number })[] = [
  {
    name: 'tells of another country',
    most: DOUBTFUL,
    applies: (question, { candidate }) => tellsOfAnotherCountry(question, candidate),
  },
  {
    name: 'tells that it was undone',
    most: DOUBTFUL,
    applies: (question, { candidate }) => tellsOfUndoing(question, candidate),
  },
  {
    name: "in another's words",
    most: DOUBTFUL,
    applies: (question, { candidate }) => isSaidByAnother(question, candidate),
  },
  {
    name: 'another kind of sum',
    most: NAMELESS,
    applies: (question, { candidate }) => isAnotherKindOfSum(question, candidate),
  },
  {
    name: 'was taken back',
    most: DOUBTFUL,
    applies: (question, { candidate }) => isWithdrawn(question, candidate),
  },
  {
    name: 'is still to come',
    most: NAMELESS,
    applies: (question, { candidate }) => isNotYetDone(question, candidate),
  },
  {
    name: 'says nothing of who is asked about',
    most: DOUBTFUL,
    applies: (question, { candidate }) => lacksTheOneAskedAbout(question, candidate),
  },
  {
    name: 'says nothing of the office',
    most: NAMELESS,
    applies: (question, { candidate }) => lacksTheOffice(question, candidate),
  },
  {
    name: 'neither yes nor no',
    most: NAMELESS,
    applies: (question, { candidate }) => saysNeitherYesNorNo(question, candidate),
  },
  ...CONTEXT_DOUBTS.map((doubt) => ({ ...doubt, most: DOUBTFUL })),
  { name: 'a name of the question is nowhere', most: NAMELESS, applies: lacksName },
];

/** Every reason to doubt an answer that has a name: those that weigh, and those that hold it down. */
export const ALL_DOUBTS: readonly Doubt[] = [...DOUBTS, ...LIMITS];

/** The names of the doubts that apply. */
export const doubtsAbout = (question: Question, evidence: Evidence, short: ShortAnswer | null): string[] =>
  ALL_DOUBTS.filter((doubt) => doubt.applies(question, evidence, short)).map((doubt) => doubt.name);

/** How sure an answer may be at most, whatever the signals say. */
export const mostSure = (question: Question, evidence: Evidence, short: ShortAnswer | null): number =>
  LIMITS.reduce(
    (most, limit) => (limit.most < most && limit.applies(question, evidence, short) ? limit.most : most),
    1,
  );

/**
 * "Did Norland recognise the guild": the sentence has to speak of Norland, and of recognising or its opposite. Where the
 * verb is not known for certain only the name is asked for.
 */
function lacksTheOneAskedAbout(question: Question, { match, sentence, surroundings }: Evidence['candidate']): boolean {
  const { expects, predicate, concepts, context } = question;
  if (expects !== 'yes-no' || predicate < 0 || context.length > 0) return false;
  const before = surroundings.sentences[sentence - 1];
  return concepts.some(
    ({ isName }, c) =>
      isName && c < predicate && match.strength[c] === 0 && (before === undefined || before.strength[c] === 0),
  );
}

/** "Who is the king of Norland": a Norlandic company, and nothing that was read of the document speaks of a king. */
function lacksTheOffice(question: Question, candidate: Evidence['candidate']): boolean {
  const role = roleAsked(question);
  return role !== null && candidate.match.strength[role.of]! < 1 && standsNowhere(candidate, role.office);
}

/** The sentence has neither the verb of a yes-or-no question nor its opposite. */
function saysNeitherYesNorNo(question: Question, candidate: Evidence['candidate']): boolean {
  const { expects, predicate, context, concepts } = question;
  if (expects !== 'yes-no' || context.length > 0 || saysOpposite(question, candidate)) return false;
  const lacks = (c: number) => candidate.match.strength[c] === 0;
  if (predicate >= 0 && lacks(predicate)) return true;
  // "Is the dredging cheaper than planned": the verb is a noun, or not known, and two words are missing.
  const missing = concepts.filter(({ isName }, c) => !isName && lacks(c)).length;
  return missing > 1 && stanceOf(candidate, predicate) === 'open';
}

/** Neither in the sentence nor in what was read around it and of its document. */
const standsNowhere = ({ match, surroundings: s }: Evidence['candidate'], concept: number): boolean =>
  [match, ...s.sentences, s.title, s.heading, ...s.neighbours, s.document].every((one) => one.strength[concept] === 0);

function lacksName(question: Question, { candidate }: Evidence): boolean {
  return question.concepts.some(
    (concept, c) =>
      isNamed(question, c) &&
      !question.context.includes(c) &&
      standsNowhere(candidate, c) &&
      !candidate.tokens.some((token) => alike(token.word, concept.surface)),
  );
}
