import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { leansBack } from '../evidence/leaning.ts';
import type { Match, Matcher } from '../evidence/matcher.ts';
import type { Concept } from '../question/concepts.ts';

/** What is quoted for a candidate, read as one text: the sentence, with the one before it where it leans on that. */
export interface QuotedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match;
  /** Where the sentence itself begins in `text`, behind the one before it; 0 where it stands alone. */
  readonly cut: number;
  /** What stands around it and may say who is meant: title, heading, the sentence before. */
  readonly around: readonly Match[];
}

export function quotedText(candidate: Candidate, matcher: Matcher): QuotedText {
  const { passage, sentence, surroundings } = candidate;
  const leans = leansBack(passage, sentence, candidate.text);
  const before = passage.sentences[sentence - (leans ? 1 : 0)]!;
  const text = passage.text.slice(before.start - passage.start, candidate.span.end - passage.start);
  const tokens = leans ? tokenise(text) : candidate.tokens;
  const beforeThat = surroundings.sentences[sentence - (leans ? 2 : 1)];
  return {
    text,
    tokens,
    match: withFirstNames(matcher.concepts, leans ? matcher.match(tokens) : candidate.match, (at) =>
      capitalBefore(text, tokens, at),
    ),
    cut: candidate.span.start - before.start,
    around: [surroundings.title, surroundings.heading, ...(beforeThat ? [beforeThat] : [])].map((match) =>
      withFirstNames(matcher.concepts, match, () => null),
    ),
  };
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord|President|Minister|Judge|General|Captain|Professor|Ambassador|Envoy|Mayor|King|Queen|Prince|Princess)$/;

/** The capitalised word right before a token, a title left out; null where there is none. */
function capitalBefore(text: string, tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (!before || !here || !/^[ .]{1,2}$/.test(text.slice(before.end, here.start))) return null;
  const word = text.slice(before.start, before.end);
  return /^\p{Lu}\p{Ll}/u.test(word) && !TITLE.test(word) ? word : null;
}

/** "Berg" is Tove Berg, where no other first name stands before it: the match with the first names that are left out. */
function withFirstNames(concepts: readonly Concept[], match: Match, before: (at: number) => string | null): Match {
  const strength = match.strength.slice();
  const at = match.at.slice();
  for (let c = concepts.length - 2; c >= 0; c--) {
    const [first, last] = [concepts[c]!, concepts[c + 1]!];
    if (!first.isName || !last.isName || last.start !== first.end + 1 || first.alternatives.length > 0) continue;
    if (strength[c]! > 0 || strength[c + 1] === 0 || before(at[c + 1]!) !== null) continue;
    strength[c] = strength[c + 1]!;
    at[c] = at[c + 1]!;
  }
  return { ...match, strength, at };
}
