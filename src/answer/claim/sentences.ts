import { sentencesOf } from '../../corpus/split/sentences.ts';
import { conceptsOf } from '../question/concepts.ts';

/** A sentence of somebody's text that documents can say something to. */
export interface CheckableSentence {
  /** Verbatim. */
  readonly claim: string;
  /** What is claimed: without "hi all," and "I think that". */
  readonly body: string;
}

interface NoClaimRule {
  readonly name: string;
  readonly applies: (body: string) => boolean;
}

const VALUE =
  'good|bad|great|terrible|awful|horrible|stupid|silly|ridiculous|beautiful|ugly|amazing|wonderful|brave|wrong|right|best|worst|boring|nice|sad|happy|unfair|fair|shameful|disgraceful|interesting|weird|strange|funny|cool|crazy|mad|overrated|pointless|useless|worrying|scary|a shame|a disgrace|a mistake|a joke|a pity|a scandal|an outrage';

/** Why a sentence is not checked. In no order: one that applies is enough. */
export const NO_CLAIM_RULES: readonly NoClaimRule[] = [
  { name: 'asks', applies: (body) => /\?["'”’)\]]*$/.test(body) },
  {
    name: 'greets or thanks',
    applies: (body) =>
      /^(?:thanks|thank you|cheers|welcome|congratulations|congrats|good (?:morning|evening|night|luck)|see you|bye|sorry|lol|haha)\b|^(?:yes|no|ok|okay|wow|hi|hey|hello)\b\s*(?:[,.!]|$)/i.test(
        body,
      ),
  },
  {
    name: 'wishes or advises',
    applies: (body) => /\b(?:should|ought to|shouldn['’]t|let['’]s|i hope|i wish|we need to|better not)\b/i.test(body),
  },
  {
    name: 'judges',
    applies: (body) =>
      new RegExp(
        `\\b(?:is|are|was|were|be|looks?|sounds?|seems?|feels?|['’]s)\\s+(?:(?:so|very|really|quite|just|too|a|an|the|such|not|pretty|rather|completely|totally)\\s+){0,3}(?:${VALUE})\\b(?!\\s+(?:at|for \\d))`,
        'i',
      ).test(body) || /^(?:what an?|how)\s+\w+/i.test(body),
  },
  {
    name: 'guesses',
    applies: (body) =>
      /\b(?:may|might|could|would)\s+(?:not\s+|well\s+|also\s+)?\w+/i.test(body) && !MONTH_OF_MAY.test(body),
  },
  {
    name: 'asks somebody to do something',
    applies: (body) =>
      /^(?:please|vote|look|check|see|read|stop|let|tell|send|remember|note|don['’]t|do not|come|join|take a look|have a look|can you|ping|call|ask)\b/i.test(
        body,
      ),
  },
  // What people in the chat do and like, the documents do not know.
  {
    name: 'speaks of the people here',
    applies: (body) => /^(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|ll)|you|my|our|your)\b/i.test(body),
  },
  {
    name: 'says too little',
    applies: (body) => {
      const concepts = conceptsOf(body);
      const telling = concepts.some(({ isName, isNumber }) => isName || isNumber);
      return concepts.length < (telling ? 2 : 3);
    },
  },
];

const MONTH_OF_MAY = /\b(?:in|of|on|by|since|until|\d(?:st|nd|rd|th)?) May\b|\bMay (?:\d|of)/;

/** What may stand before a claim and is no part of it. */
const LEADS: readonly RegExp[] = [
  /^(?:>|[-*•])\s+/,
  /^@\S+\s+/,
  /^(?:hi|hello|hey|dear|good morning)\b[^.!?,:]{0,20}[,!:]\s*/i,
  /^(?:ok|okay|so|well|and|but|also|btw|by the way|fyi|fun fact|fact|actually|in fact|breaking|news|update|apparently|supposedly|reportedly|seemingly|maybe|perhaps|probably|remember|honestly|frankly|wow|yes|no|yeah|nope)\b\s*[,:!–-]\s*/i,
  /^(?:apparently|supposedly|reportedly|actually|probably|maybe|perhaps|so|and|but|also)\s+/i,
  /^(?:i|we)\s+(?:(?:just|also|once|have|had|do|really)\s+){0,2}(?:think|thought|believe|heard|hear|read|saw|remember|know|guess|suppose|gather|assume|am (?:pretty |quite )?sure|bet)\s+(?:that\s+)?(?=\S)/i,
  /^(?:i['’]ve|we['’]ve)\s+(?:just\s+)?(?:heard|read|seen)\s+(?:that\s+)?/i,
  /^i['’]m\s+(?:pretty |quite |fairly )?sure\s+(?:that\s+)?/i,
  /^(?:as far as i (?:know|remember)|if i remember (?:rightly|correctly)|in my opinion|imo|iirc|afaik|they say|people say|someone told me|somebody told me|did you know)\s*,?\s*(?:that\s+)?/i,
  /^(?:it is|it['’]s)\s+(?:true|a fact|clear|well known|known)\s+that\s+/i,
];

/** A message has at most so many claims that are checked: more would be no reply but a report. */
const MOST = 3;

/** The sentences of a text that can be checked, in order. Greetings, questions, wishes and judgements are none. */
export function checkableSentences(text: string): CheckableSentence[] {
  return sentencesOf(text, 0, text.length)
    .map(({ start, end }) => ({ claim: text.slice(start, end), body: bodyOf(text.slice(start, end)) }))
    .filter(({ body }) => !NO_CLAIM_RULES.some((rule) => rule.applies(body)))
    .slice(0, MOST);
}

function bodyOf(sentence: string): string {
  let body = sentence;
  for (let again = true, round = 0; again && round < 4; round++) {
    const before = body;
    for (const lead of LEADS) body = body.replace(lead, '');
    again = body !== before;
  }
  return body;
}
