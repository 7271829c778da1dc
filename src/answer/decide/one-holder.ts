import type { Question } from '../question/question.ts';
import type { Reading } from './conflict.ts';

/** Of these only one can be named: who won, who owns it, where it was held. "Who visited it" has many answers. */
const ONE_ONLY =
  /^\W*(?:who (?:\w+ )?(?:won|wins|owns|owned|leads|led|heads|headed|wrote|designed|invented|founded|discovered|chairs|runs|succeeded|bought|painted|composed|directed)\b|who (?:is|was) the \w+|where (?:will|was|were|is|are|did|does)\b.{1,80}\b(?:held|built|born|buried|die|died|located|based|take place|took place|founded|made)\b)/i;

/** Words that say that what was said before holds no more: they may name what they correct. */
const CORRECTS =
  /\b(?:instead|after all|not|no longer|rather|correction|corrected|disqualified|replaced|replaces|formerly|previously|changed|moved|stepped (?:back|down)|resigned|overturned|annulled|stripped)\b/i;

const SURE = 0.85;
const NAMED = /\p{Lu}/u;

/** Whether a question has one holder only, and both readings name it, and name it differently. */
export function namesDiffer(question: Question, a: Reading, b: Reading): boolean {
  if (!ONE_ONLY.test(question.text)) return false;
  const [one, other] = [a.short, b.short];
  if (!one || !other || one.sureness < SURE || other.sureness < SURE) return false;
  if (!NAMED.test(one.text) || !NAMED.test(other.text) || sharesWord(one.text, other.text)) return false;
  return !mentions(a, other.text) && !mentions(b, one.text);
}

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

function sharesWord(a: string, b: string): boolean {
  const others = new Set(words(b));
  return words(a).some((word) => others.has(word));
}

/** A sentence that names both does not choose one, unless it corrects. */
function mentions({ evidence: { candidate } }: Reading, name: string): boolean {
  return sharesWord(candidate.text, name) && !CORRECTS.test(candidate.text);
}
