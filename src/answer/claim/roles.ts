import type { QuotedText } from './passage-text.ts';
import type { Statement } from './statement.ts';
import { isPast } from './verbs.ts';

const PASSIVE =
  /\b(?:is|are|was|were|been|being|be|get|gets|got)\s+(?:\w+ly\s+|not\s+|never\s+|already\s+|also\s+|first\s+|last\s+)*$/i;
const LOOK_BACK = 40;

/** Whether the verb that begins at `start` is done to its subject: "was signed". */
export const isPassive = (text: string, start: number): boolean =>
  PASSIVE.test(text.slice(Math.max(0, start - LOOK_BACK), start));

/** The names of a statement that do what it tells: before an active verb, after "by" behind a passive one. Indexes of concepts. */
export function doersOf({ text, question: { concepts, predicate } }: Statement): number[] {
  const verb = concepts[predicate];
  if (!verb) return [];
  const passive = isPassive(text, verb.start);
  return concepts.flatMap(({ isName, start, end }, c) => {
    if (!isName || c === predicate) return [];
    if (!passive) return end <= verb.start && !isAside(text, start) ? [c] : [];
    return start > verb.end && /\bby\s+(?:\w+\s+){0,3}$/i.test(text.slice(verb.end, start)) ? [c] : [];
  });
}

/** "In Kabul, the minister said": a name after a preposition does nothing. */
export const isAside = (text: string, start: number): boolean =>
  /\b(?:in|at|of|for|from|to|with|on|near|under|against|about)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );

const VERB_FORM = /(?:ed|en|es?|s|ing)$/;

/** Whether those who do what is told do it in the sentence too: "the Taliban recognised Russia" is not "Russia recognised the Taliban". */
export function sameDoers(statement: Statement, { text, tokens, match }: QuotedText): boolean {
  const doers = doersOf(statement);
  const verbAt = match.at[statement.question.predicate] ?? -1;
  const verb = tokens[verbAt];
  if (doers.length === 0 || !verb) return true;
  // "The recognition of": a noun tells who does it in too many ways.
  if (/(?:tion|sion|ment|al|ance|ence|ure|ing)$/.test(verb.word) || !(VERB_FORM.test(verb.word) || isPast(verb.word)))
    return true;
  const passive = isPassive(text, verb.start);
  return doers.every((c) => {
    if (match.strength[c] === 0) return true;
    const places = tokens.flatMap((token, i) => (sameName(statement, c, token.term) ? [i] : []));
    const all = places.length > 0 ? places : [match.at[c]!];
    return all.some((at) =>
      passive
        ? at > verbAt || isOwner(text, tokens[at]!.end)
        : at < verbAt && !OWN_SUBJECT.test(text.slice(tokens[at]!.end, verb.start)),
    );
  });
}

/** A clause between a name and a verb has a subject of its own: "since the movement seized". */
const OWN_SUBJECT = /\b(?:since|after|when|because|as|before|until|while|where|if)\b/i;

/**
 * Whether what it is done to is named in the verb's own clause. Names in other places of the claim ("in Kabul") may
 * stand anywhere.
 */
export function sameObjects(statement: Statement, { text, tokens, match, cut }: QuotedText): boolean {
  const { question, text: own } = statement;
  const said = tokens[match.at[question.predicate] ?? -1];
  const verb = question.concepts[question.predicate];
  if (!said || !verb) return true;
  const doers = doersOf(statement);
  return question.concepts.every(({ isName, start }, c) => {
    if (!isName || doers.includes(c) || c === question.predicate || isAside(own, start)) return true;
    const places = tokens.filter((token) => sameName(statement, c, token.term));
    return places.some((token) => {
      const between = token.start > said.end ? text.slice(said.end, token.start) : text.slice(token.end, said.start);
      return token.start < cut === said.start < cut && !OWN_SUBJECT.test(between);
    });
  });
}

/** "The recognition of Norland": whether a noun that stands for the verb has a name of the claim close behind it or right before. */
export function isNounAlone({ question }: Statement, { tokens, match }: QuotedText): boolean {
  const at = match.at[question.predicate] ?? -1;
  const verb = tokens[at];
  if (!verb || !NOUN.test(verb.word)) return false;
  return !question.concepts.some(({ isName }, c) => {
    const place = match.at[c]!;
    return isName && place >= 0 && place - at <= NOUN_REACH && place - at >= -2;
  });
}

const NOUN = /(?:tion|sion|ment|al|ance|ence|ure)$/;
const NOUN_REACH = 4;

const sameName = ({ question }: Statement, c: number, term: string): boolean => {
  const { terms, alternatives } = question.concepts[c]!;
  return terms.includes(term) || alternatives.some((other) => other.terms.length === 1 && other.terms[0] === term);
};

/** "Russia's ban was lifted". */
const isOwner = (text: string, end: number): boolean => /['’]s?$/.test(text.slice(end - 2, end + 1));
