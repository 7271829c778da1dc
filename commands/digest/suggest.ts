import type { Choice } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { nameOfDigest, topicInWords } from '../parts/digest-words.ts';
import { folded } from '../parts/document-words.ts';
import { pick } from '../parts/pick.ts';

/** Discord's limits for choices of autocomplete. */
const CHOICES = 25;
const LONGEST = 100;

/** Digests of this place that what was typed may mean. */
export async function suggestDigests(typed: string, { digests }: Context): Promise<readonly Choice[]> {
  const all = (await digests?.digests()) ?? [];
  const fitting = folded(typed) === '' ? all : pick(all, typed, topicInWords);
  return fitting.slice(0, CHOICES).map((digest) => ({
    label: clip(`${all.indexOf(digest) + 1}. ${nameOfDigest(digest)}`, LONGEST),
    value: digest.id,
  }));
}
