import type { Candidate } from '../evidence/candidate.ts';
import type { Match } from '../evidence/matcher.ts';
import { coverage, type Weighing } from '../evidence/weighing.ts';

/** How far a sentence is about a topic, as shares of the topic's weight, 0 to 1. */
export interface About {
  /** What the sentence has itself, or with the one before it that it leans on. */
  readonly own: number;
  /** What it has together with its title, its heading and, for less, its passage and the ones beside it. */
  readonly together: number;
  /** What the title and heading have. */
  readonly headed: number;
  /** What the rest of the passage, or a passage beside it, has. */
  readonly near: number;
}

/** How much a word counts that stands in the title or heading, and in another sentence nearby. */
const TITLE = 0.9;
const NEARBY = 0.6;

export function aboutness(weighing: Weighing, { match, surroundings }: Candidate): About {
  const { title, heading, sentences, neighbours } = surroundings;
  const most = (matches: readonly Match[], c: number) => Math.max(0, ...matches.map(({ strength }) => strength[c]!));
  const of = (strength: Float64Array) => coverage(weighing, { ...match, strength });
  const around = [...sentences, ...neighbours];
  return {
    own: coverage(weighing, match),
    together: of(
      match.strength.map((own, c) => Math.max(own, TITLE * most([title, heading], c), NEARBY * most(around, c))),
    ),
    headed: of(match.strength.map((_, c) => most([title, heading], c))),
    near: of(match.strength.map((_, c) => most(around, c))),
  };
}

/** A sentence has so much of the topic itself, and so much with its surroundings, or it only mentions a word of it. */
const OWN = 0.3;
const TOGETHER = 0.65;
/** Under a title that names the whole topic, a sentence without a word of it counts where the text beside it has so much. */
const HEADED = 0.9;
const NEAR = 0.4;

export const isAbout = ({ own, together, headed, near }: About): boolean =>
  (own >= OWN && together >= TOGETHER) || (headed >= HEADED && near >= NEAR);
