import { wordValue } from '../extract/number-words.ts';
import { countriesMeantBy } from '../lexicon/countries.ts';
import { type Clause, mainClause } from './clause.ts';
import { isParticiple, pastOf } from './verbs.ts';

/** A question made of a sentence, with the words of the sentence that answer it. */
export interface Drafted {
  readonly question: string;
  readonly answer: string;
  /** What it was made of. */
  readonly sentence: string;
  /** Which pattern made it. */
  readonly pattern: string;
}

interface Pattern {
  readonly name: string;
  readonly of: (clause: Clause, isName: (word: string) => boolean) => Pick<Drafted, 'question' | 'answer'> | null;
}

/** A question is at most so many UTF-16 code units long. */
export const LONGEST = 90;
const SUBJECT_WORDS = 6;

const PATTERNS: readonly Pattern[] = [
  {
    name: 'when did',
    of: (clause, isName) => {
      const parts = partsOf(clause, isName);
      if (!parts || !clause.time || parts.rest.length === 0) return null;
      const words = ['When did', parts.subject, parts.base, ...parts.rest];
      return { question: `${words.join(' ')}?`, answer: clause.time };
    },
  },
  {
    name: 'when was',
    of: ({ words, time }, isName) => {
      const at = words.findIndex((word) => word === 'was' || word === 'were');
      const subject = subjectOf(words.slice(0, at), isName);
      const after = words.slice(at + 1);
      const verb = after.findIndex((word) => !word.endsWith('ly'));
      if (!time || !subject || verb < 0 || verb > 1 || !isParticiple(after[verb]!) || !isPlain(after.slice(verb + 1)))
        return null;
      return { question: `When ${words[at]} ${subject} ${after.join(' ')}?`, answer: time };
    },
  },
  {
    name: 'who',
    of: (clause, isName) => {
      const parts = partsOf(clause, isName);
      if (!parts || !isPerson(parts.subject) || parts.rest.length < 2) return null;
      return { question: `Who ${[parts.past, ...parts.rest].join(' ')}?`, answer: parts.subject };
    },
  },
  {
    name: 'how many, of the subject',
    of: ({ words }) => {
      const plain = words
        .join(' ')
        .replace(/^In all,? |^(?:About|Some|Nearly|Almost|Around|Over|(?:More|Less) than|At least) /, '');
      const [number = '', ...rest] = plain.split(' ');
      const verb = rest.findIndex((word) => pastOf(word) !== null || /^(?:have|has|were|are|had|fell)$/.test(word));
      if (!isNumber(number) || verb < 1 || !isPlural(rest[0]!) || !isPlain(rest.slice(verb + 1), true)) return null;
      return { question: `How many ${rest.join(' ')}?`, answer: number };
    },
  },
  {
    name: 'how many, of the object',
    of: (clause, isName) => {
      const parts = partsOf(clause, isName);
      if (!parts || !isNumber(parts.rest[0] ?? '')) return null;
      const noun = parts.rest.findIndex((word, i) => i > 0 && !isNumber(word));
      const thing = parts.rest[noun];
      if (thing === undefined || !isPlural(thing) || PERIOD.test(thing)) return null;
      const end = parts.rest[noun + 1] === 'of' ? noun + 3 : noun + 1;
      const words = [
        'How many',
        ...parts.rest.slice(noun, end),
        'did',
        parts.subject,
        parts.base,
        ...parts.rest.slice(end),
      ];
      if (clause.timed) words.push(clause.timed);
      return { question: `${words.join(' ')}?`, answer: parts.rest.slice(0, noun).join(' ') };
    },
  },
];

/**
 * Questions that a sentence answers by itself, grammatical as far as the patterns can tell; often none.
 *
 * @param published ISO day of the document's publication, or null
 * @param isName whether a word with a capital is a name, and not only the first of a sentence
 */
export function questionsFrom(
  sentence: string,
  published: string | null,
  isName: (word: string) => boolean,
): Drafted[] {
  const clause = mainClause(sentence, published);
  if (!clause) return [];
  return PATTERNS.flatMap(({ name, of }) => {
    const drafted = of(clause, isName);
    return drafted && isAskable(drafted.question) ? [{ ...drafted, pattern: name, sentence }] : [];
  });
}

interface Parts {
  readonly subject: string;
  readonly base: string;
  readonly past: string;
  readonly rest: readonly string[];
}

/** Adverbs whose loss changes nothing; "reportedly" is another matter. */
const EMPTY_ADVERB = /^(?:officially|formally|finally|publicly|originally|eventually|then|later|first|also|already)$/;

/** A subject, a verb in the past that is known, and what follows it. */
function partsOf({ words }: Clause, isName: (word: string) => boolean): Parts | null {
  const at = words.findIndex((word, i) => i > 0 && pastOf(word) !== null);
  const verb = at < 0 ? null : pastOf(words[at]!);
  if (!verb) return null;
  const adverbs = at > 1 && EMPTY_ADVERB.test(words[at - 1]!) ? 1 : 0;
  const subject = subjectOf(words.slice(0, at - adverbs), isName);
  const rest = words.slice(at + 1);
  if (!subject || !isPlain(rest)) return null;
  return { subject, base: verb.base, past: verb.past, rest };
}

/** A name, or "the" with what belongs to it; in the middle of a sentence. Null for anything that may not be a subject. */
function subjectOf(words: readonly string[], isName: (word: string) => boolean): string | null {
  const [first] = words;
  if (first === undefined || words.length > SUBJECT_WORDS) return null;
  if (!/^\p{L}{3}/u.test(first) || (words.length === 1 && NO_NAME.test(first))) return null;
  const isThe = first === 'The' || first === 'the';
  if (!isThe && !isName(first.replace(/['’]s$/, ''))) return null;
  if (isThe && words.length < 2) return null;
  if (words.some((word) => NOT_IN_SUBJECT.test(word) || pastOf(word) !== null || /[,']$/.test(word))) return null;
  if (
    !isThe &&
    words.some((word, i) => i > 0 && /^\p{Ll}/u.test(word)) &&
    !/['’]s$/.test(first) &&
    !words.includes('of')
  )
    return null;
  return [isThe ? 'the' : first, ...words.slice(1)].join(' ');
}

/** Common nouns that stand without an article, and so begin sentences. */
const NO_NAME =
  /^(?:Police|Parliament|Officials|Authorities|Officers|Critics|Experts|Scientists|Researchers|Lawmakers|People|Voters|Republicans|Democrats|Doctors|Parents|Workers|Residents|Firefighters|Prosecutors|Investigators|Judge|President|King|Queen|Governor|Gov|Mayor|Minister|Senator|Congress)$/;

const NOT_IN_SUBJECT =
  /^(?:in|on|at|by|for|from|with|to|that|this|these|those|who|which|and|or|is|are|was|were|has|have|had|will|would|could|may|might|also|then|not|never|he|she|it|they|we|you|i|his|her|their|there|both|all|some|most|same|said|says|told|added|wrote|thinks|believes|claims|warned)$/i;

/** Verbs and helping verbs behind the first one: the sentence has another clause, and cannot be turned. */
const ANOTHER_VERB =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|said|says|told|did|does|be|been|not|to)$/;
const BEFORE_ADJECTIVE = /^(?:of|a|an|the|its|new|so-called|and|for|on|in|from|with)$/;
const POINTS =
  /^(?:it|he|she|they|them|him|her|his|their|this|that|these|those|there|here|such|same|another|other|both|each)$/i;

function isPlain(words: readonly string[], mayHaveVerb = false): boolean {
  const isVerb = (word: string, i: number) =>
    ANOTHER_VERB.test(word) || (pastOf(word) !== null && !BEFORE_ADJECTIVE.test(words[i - 1] ?? ''));
  const last = words.at(-1) ?? '';
  return (
    !words.some((word, i) => POINTS.test(word) || (!mayHaveVerb && isVerb(word, i))) &&
    !/^(?:of|in|on|at|by|for|from|with|to|a|an|the|its|and|or|into|about|up|out|first|second|third|last|next|new|own)$|ly$/.test(
      last,
    )
  );
}

const ORGANISATION =
  /\b(?:Court|Ministry|Party|University|Company|Inc|Corp|Ltd|Group|City|Council|Bank|House|States|Kingdom|Union|Agency|Commission|Times|News|Nations|Army|Navy|Force|Forces|Police|Committee|Association|Institute|Center|Centre|Department|Office|Office|Parliament|Congress|Senate|League|Club|Water|Marine|Airlines|State|Republic|North|South|East|West|New|San|Los|Saint|St|Authority|Port|Street|River|Lake|Post|Post|Herald)\b/;

/** Two to four names, or such with a title: by capitals, and by what is no person's name. */
function isPerson(subject: string): boolean {
  const words = subject.split(' ');
  if (words.length < 2 || words.length > 4 || /^the /i.test(subject) || ORGANISATION.test(subject)) return false;
  return words.every((word) => /^\p{Lu}[\p{L}'’.-]+$/u.test(word) && countriesMeantBy(word).length === 0);
}

const isNumber = (word: string): boolean =>
  /^\d[\d,.]*$/.test(word) ||
  /^(?:hundred|thousand|million|billion)$/.test(word) ||
  word
    .toLowerCase()
    .split('-')
    .every((part) => wordValue(part) !== null);
const isPlural = (word: string): boolean => /^(?:\p{Ll}{3,}s|people|children|men|women)$/u.test(word);
const PERIOD = /^(?:years|months|weeks|days|hours|minutes|seconds|times|percent|points|dollars|euros|pounds)$/;

/** "The step", "the decision": which one only the document tells. */
const WHICH_ONE =
  /\bthe (?:\p{Ll}+ )?(?:step|move|decision|ruling|request|deal|plan|project|group|company|law|bill|agreement|case|news|attack|event|incident|man|woman|couple|team|report|study|post|tweet|offer|proposal|idea|list|ban|role|position|office|title|place|site|building|area|region|city|town|country)\?$/u;

/** Short, and speaks of something by name, so that it is understood without the document. */
function isAskable(question: string): boolean {
  if (question.length > LONGEST || WHICH_ONE.test(question)) return false;
  const words = question.slice(0, -1).split(' ').slice(1);
  const names = words.filter((word) => /^\p{Lu}\p{L}/u.test(word));
  return (
    names.length > 0 &&
    !/\b(?:today|yesterday|tomorrow|now|recently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i.test(question) &&
    !/[,“”"]/.test(question)
  );
}
