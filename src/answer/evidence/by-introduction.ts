import { nameAskedAbout } from '../question/introduction.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence } from './rank.ts';

/** What a sentence gains that introduces the one asked about; in the ranker's units, set by hand: no set asks it often. */
const INTRODUCES = 3;

/** ", a writer", ", who has", ", 41,", " of the harbour board", " from Skarn", " is a". */
const AFTER =
  /^(?:, (?:an?|the|who|whose|then|now|former|formerly|head|chief|director|\d{2}|\p{Ll}+ (?:of|at|for|to|with|from|and|in)\b|\p{Ll}+ \p{Ll}+)| (?:of|from|at|with) (?:the )?\p{Lu}| \(| (?:is|was|has been|became) (?:an? |the )?\p{Ll})/u;
/** "the analyst ", "former chief ", "mayor ": a small word right before the name that names what somebody is. */
const BEFORE =
  /\b(?!(?:whether|after|over|under|never|ever|however|rather|together|other|another|either|neither|later|earlier|per|for|or|nor|went|sent|want|current|recent|different|apparent)\b)\p{Ll}{2,}(?:er|or|ist|ant|ent|ian|man|woman|person|chief|head|mayor|judge|general|king|queen|boss|coach|captain|expert|envoy|minister|secretary|lawyer|guard|poet|pilot|nurse|doctor|colonel|president|prime minister)s?,? $|\b(?:chief|head|mayor|judge|general|king|queen|boss|coach|captain|expert|envoy|poet|pilot|nurse|doctor|chair|trustee|employee|nominee|referee|mp),? $/iu;

/** Whether a sentence says who somebody is: "Ada Brandt, a pilot in Skarn", "the analyst Ada Brandt", "Ada Brandt of the harbour board". */
export function introduces(question: Question, { text }: Candidate): boolean {
  const words = nameAskedAbout(question);
  if (!words) return false;
  const name = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(name)].some(({ index, 0: said }) => {
    const isSaidAsName = said.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
    return isSaidAsName && (AFTER.test(text.slice(index + said.length)) || BEFORE.test(text.slice(0, index)));
  });
}

/** Evidence for "who is Ada Brandt", ranked again: a sentence that introduces her before one that only names her. */
export function byIntroduction(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  if (!nameAskedAbout(question)) return evidence;
  return evidence
    .map((piece) => (introduces(question, piece.candidate) ? { ...piece, score: piece.score + INTRODUCES } : piece))
    .sort((a, b) => b.score - a.score);
}
