import type { Choice } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { folded } from '../parts/document-words.ts';
import { pick } from '../parts/pick.ts';

/** Discord's limits for choices of autocomplete. */
const CHOICES = 25;
const LONGEST = 100;

/** Watches of this place that what was typed may mean. */
export async function suggestWatches(typed: string, { digests }: Context): Promise<readonly Choice[]> {
  const all = (await digests?.watches()) ?? [];
  const fitting = folded(typed) === '' ? all : pick(all, typed, ({ text }) => text);
  return fitting.slice(0, CHOICES).map((watch) => ({
    label: clip(`${all.indexOf(watch) + 1}. ${titleLine(watch.text)}`, LONGEST),
    value: watch.id,
  }));
}
