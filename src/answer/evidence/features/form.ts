import { coverage } from '../weighing.ts';
import type { Feature } from './feature.ts';

const NEGATION = /\b(?:not|no|never|nor|none|cannot|without)\b|n['’]t\b/i;
const SPEECH = /\b(?:said|says|told|added|according to|argued|claimed|announced|stated|reported)\b/i;
const QUESTION = /\?["'”’)]*$/;

/** What kind of sentence it is, whatever is asked. */
export const FORM: readonly Feature[] = [
  {
    name: 'negation differs',
    of: ({ question, candidate }) => (NEGATION.test(question.text) === NEGATION.test(candidate.text) ? 0 : 1),
  },
  { name: 'length', of: ({ candidate }) => Math.min(1, candidate.tokens.length / 40) },
  { name: 'very short', of: ({ candidate }) => (candidate.tokens.length < 6 ? 1 : 0) },
  { name: 'very long', of: ({ candidate }) => (candidate.text.length > 400 ? 1 : 0) },
  { name: 'asks itself', of: ({ candidate }) => (QUESTION.test(candidate.text) ? 1 : 0) },
  {
    // A quiz, or a conversation that was saved: the answer stands elsewhere.
    name: 'asks the same',
    of: ({ weighing, candidate }) => (QUESTION.test(candidate.text) ? coverage(weighing, candidate.match) ** 2 : 0),
  },
  {
    name: 'begins with a pronoun',
    of: ({ candidate }) => (/^["'“‘]?(?:he|she|it|they|this|these|his|her|its|their)\b/i.test(candidate.text) ? 1 : 0),
  },
  { name: 'first in passage', of: ({ candidate }) => (candidate.sentence === 0 ? 1 : 0) },
  {
    name: 'nothing new',
    of: ({ candidate }) => {
      let fresh = 0;
      candidate.tokens.forEach((token, i) => {
        if (candidate.match.hit[i] === 0 && token.word.length > 3) fresh++;
      });
      return 1 / (1 + fresh);
    },
  },
  { name: 'no full stop', of: ({ candidate }) => (/[.!?…]["'”’)\]]*$/.test(candidate.text) ? 0 : 1) },
  { name: 'reported speech', of: ({ candidate }) => (SPEECH.test(candidate.text) ? 1 : 0) },
  {
    name: 'reported speech asked for',
    of: ({ question, candidate }) => (question.expects === 'statement' && SPEECH.test(candidate.text) ? 1 : 0),
  },
  { name: 'has quotation marks', of: ({ candidate }) => (/["“”«»]/.test(candidate.text) ? 1 : 0) },
];
