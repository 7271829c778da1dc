import type { Token } from '../../corpus/words/tokens.ts';
import type { Expectation } from '../question/expectation.ts';
import { STOP_WORDS } from '../question/stop-words.ts';

/** Tokens `first` to `last` of a sentence, both inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A stretch of a sentence that could be the short answer. */
export interface AnswerSpan extends Stretch {
  /** Whether it is the part of a longer date or amount of the sentence. */
  readonly isPart: boolean;
}

/** Expectations whose answers look alike share a generator and a set of weights. */
export type Family = 'time' | 'number' | 'name' | 'phrase';

export function familyOf(expects: Expectation): Family | null {
  switch (expects) {
    case 'date':
    case 'duration':
      return 'time';
    case 'number':
    case 'money':
    case 'percent':
      return 'number';
    case 'person':
    case 'place':
    case 'organisation':
      return 'name';
    // A statement is the whole sentence, not three words of it.
    case 'statement':
    case 'yes-no':
    case 'reason':
      return null;
    default:
      return 'phrase';
  }
}

const CONNECTOR = new Set([
  'of',
  'the',
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'del',
  'al',
  'bin',
  'ibn',
  'and',
  'for',
  'du',
  'da',
  'di',
]);
const MAX_PHRASE = 9;

/** The tokens that lie in the given stretches of text (dates, numbers), a span a stretch. */
export function spansAt(tokens: readonly Token[], places: readonly { start: number; end: number }[]): Stretch[] {
  const spans: Stretch[] = [];
  for (const place of places) {
    const first = tokens.findIndex((token) => token.end > place.start);
    let last = -1;
    for (let i = first; i >= 0 && i < tokens.length && tokens[i]!.start < place.end; i++) last = i;
    if (last >= 0) spans.push({ first, last });
  }
  return spans;
}

const OPENER =
  /^(?:after|before|since|until|while|although|though|despite|because|once|unless|even|still|yet|once|perhaps|indeed|last|earlier|later|following|according|however|meanwhile|both|each|every|all|several|few)$/;

/** "On Thursday Norland's court": the day is no part of the name, as it is of "the Sunday Times". */
const isDayBefore = (tokens: readonly Token[], i: number): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[i]!.word) &&
  (i === 0 || /^(?:on|last|next|this|late|early|since|until|by)$/.test(tokens[i - 1]!.word));

/**
 * Runs of capitalised words, joined over "of", "de" and the like; each run also without its joined tail, and
 * without the words of the question it begins with (`hit`): "Afghanistan Dmitry Zhirnov".
 */
export function nameSpans(text: string, tokens: readonly Token[], hit?: Uint8Array): Stretch[] {
  const spans: Stretch[] = [];
  const isCapital = (i: number) =>
    /\p{Lu}|\p{Lo}/u.test(text[tokens[i]!.start]!) &&
    !(STOP_WORDS.has(tokens[i]!.word) && tokens[i]!.word !== 'us') &&
    !(i === 0 && OPENER.test(tokens[i]!.word));
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(i) || isDayBefore(tokens, i)) continue;
    let last = i;
    const ends = [i];
    for (let j = i + 1; j < tokens.length; j++) {
      const gap = text.slice(tokens[j - 1]!.end, tokens[j]!.start);
      if (!/^(?:[ .'’-]|\. )*$/.test(gap) || gap.length > 3) break;
      if (isCapital(j) || (/^\p{N}+$/u.test(tokens[j]!.word) && j === last + 1)) {
        if (j > last + 1) ends.push(last);
        last = j;
      } else if (!CONNECTOR.has(tokens[j]!.word) || j > last + 2) break;
    }
    for (const end of new Set([...ends, last])) spans.push({ first: i, last: end });
    let own = i;
    while (hit && own < last && hit[own] === 1) own++;
    if (own > i) spans.push({ first: own, last });
    const lists = listOf(text, tokens, i, last, isCapital);
    if (lists) spans.push(lists);
    i = last;
  }
  return spans;
}

/** "Denmark, Iceland and Norway": a list of single names, as one span. */
function listOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isCapital: (i: number) => boolean,
): Stretch | null {
  let end = last;
  for (let j = last + 1; j < tokens.length; j++) {
    const gap = text.slice(tokens[j - 1]!.end, tokens[j]!.start);
    if (isCapital(j) && /^(?: |, )$/.test(gap)) end = j;
    else if (!(tokens[j]!.word === 'and' && /^,? $/.test(gap))) break;
  }
  return end > last && /,| and /.test(text.slice(tokens[first]!.start, tokens[end]!.end)) ? { first, last: end } : null;
}

/** Words that say something and still neither begin nor end an answer. */
const EDGELESS = new Set(
  `including include includes included like unlike via per within across toward towards upon along around among after
  before since until while although though despite because whether both either neither several especially particularly
  mainly largely notably namely such than rather just even still yet already however moreover furthermore said says`
    .split(/\s+/)
    .filter(Boolean),
);

/** Runs of up to `most` words that cross no clause, begin and end with a word that says something. */
export function phraseSpans(text: string, tokens: readonly Token[], most = MAX_PHRASE): Stretch[] {
  const spans: Stretch[] = [];
  const says = tokens.map((token) => !STOP_WORDS.has(token.word) && !EDGELESS.has(token.word));
  for (let i = 0; i < tokens.length; i++) {
    if (!says[i] && !/^(?:an?|the)$/.test(tokens[i]!.word)) continue;
    for (let j = i; j < Math.min(tokens.length, i + most); j++) {
      if (j > i && /[;:()“”"—–.!?]/.test(text.slice(tokens[j - 1]!.end, tokens[j]!.start))) break;
      if (says[j]) spans.push({ first: i, last: j });
    }
  }
  return spans;
}
