import type { SearchIndex } from '../../index/search-index.ts';
import { neighboursOf } from '../evidence/candidate.ts';
import type { Matcher } from '../evidence/matcher.ts';
import type { Evidence } from '../evidence/rank.ts';
import type { Weighing } from '../evidence/weighing.ts';
import { aboutness, isAbout } from './about.ts';
import { tellsSomething } from './telling.ts';

/** Whether a sentence tells something about a topic, and not only has one of its words. */
export function isOnTopic({ candidate }: Evidence, weighing: Weighing, index: SearchIndex, matcher: Matcher): boolean {
  if (!tellsSomething(candidate)) return false;
  const { match, surroundings } = candidate;
  // Without its rarest word it is another topic of the same people: "Musk" and "Twitter" without "verification".
  const all = [match, surroundings.title, surroundings.heading, ...surroundings.sentences];
  if (!all.some(({ strength }) => strength[weighing.rarest]! > 0)) return false;
  return isAbout(aboutness(weighing, candidate, () => neighboursOf(index, candidate.passage, matcher)));
}
