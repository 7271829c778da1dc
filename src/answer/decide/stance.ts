import type { Span } from '../../corpus/span.ts';
import type { Candidate } from '../evidence/candidate.ts';

/** What a sentence says of the thing asked for: that it is so, that it is not, or neither. */
export type Stance = 'affirms' | 'denies' | 'open';

/** A cue before the predicate that takes the claim away from it. */
interface CueRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly stance: Exclude<Stance, 'affirms'>;
}

// Looked for in the words of the same clause before the predicate, the nearest ones first in the sentence.
const CUES: readonly CueRule[] = [
  {
    name: 'may or would',
    pattern:
      /\b(?:may|might|could|would|should|can|will|if|whether|unless|likely|possibly|perhaps|consider(?:s|ed|ing)?|deciding|decide|possibility|explore|exploring|plans?|planned|hopes?|wants?|urged?|asked|calls? for|called for|proposed?|ahead of|before|prospects?|advocat\w+|expected|demand\w*|seek\w*|sought|toward|towards|intends?|intended|pressure|discuss\w*|await\w*|ready|steps? towards?)\b/i,
    stance: 'open',
  },
  {
    name: 'not',
    pattern: /\b(?:not|never|no|without|cannot|neither|nor|none|nobody|hardly)\b|n['’]t\b/i,
    stance: 'denies',
  },
  {
    name: 'refuses',
    pattern:
      /\b(?:refus\w+|den(?:y|ies|ied)|reject\w*|fail(?:s|ed|ing)? to|declin\w+|stop(?:s|ped)? short|yet to|rul(?:es?|ed|ing) out|withh\w+|avoid\w*|lack\w*|absence|short of)\b/i,
    stance: 'denies',
  },
];

const AFTER: readonly CueRule[] = [
  {
    name: 'was refused',
    pattern:
      /^[^.,;:]{0,40}\b(?:was|were|is|are|has been|have been)\s+(?:not|never|denied|rejected|refused|withheld|ruled out)\b/i,
    stance: 'denies',
  },
];

const NOT = /\bnot\b|n['’]t\b/i;

const REACH = 60;
const PLAN = /\b(?:will|would|should|plans?|planned|wants?|expected|intends?|intended|hopes?)\b/gi;

/** The stance of a sentence to the question's predicate; `open` where the predicate does not stand in it. */
export function stanceOf(candidate: Candidate, predicate: number): Stance {
  const at = predicate < 0 ? -1 : candidate.match.at[predicate]!;
  if (at < 0 || candidate.match.strength[predicate]! < 0.7 || /\?["'”’)]*$/.test(candidate.text)) return 'open';
  return stanceAt(candidate.text, candidate.tokens[at]!);
}

/**
 * The stance of a sentence to the word that stands at a place of it.
 *
 * @param isPlanFine whether "will" and "is planned to" affirm: for claims about what is to come
 */
export function stanceAt(text: string, word: Span, isPlanFine = false): Stance {
  const from = Math.max(0, word.start - REACH);
  const before = text
    .slice(from, word.start)
    .split(/[,;:—–](?:\s|$)|\b(?:but|although|while|despite)\b/i)
    .at(-1)!;
  const clause = isPlanFine ? before.replaceAll(PLAN, ' ') : before;
  const after = text.slice(word.end, word.end + REACH);
  // "did not leave because it was told to": the reason is denied, not the fact.
  if (NOT.test(clause) && /^[^,;:]*\bbecause\b/i.test(after)) return 'open';
  const cue = CUES.find((rule) => rule.pattern.test(clause)) ?? AFTER.find((rule) => rule.pattern.test(after));
  return cue ? cue.stance : 'affirms';
}
