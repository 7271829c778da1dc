import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { leansBack } from '../evidence/leaning.ts';
import type { Match, Matcher } from '../evidence/matcher.ts';

/** What is quoted for a candidate, read as one text: the sentence, with the one before it where it leans on that. */
export interface QuotedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match;
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
    match: leans ? matcher.match(tokens) : candidate.match,
    around: [surroundings.title, surroundings.heading, ...(beforeThat ? [beforeThat] : [])],
  };
}
