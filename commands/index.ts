import type { Action, Command } from '../src/chat/command.ts';
import { context } from './actions/context.ts';
import { deleteDigest } from './actions/delete-digest.ts';
import { right, wrong } from './actions/judge.ts';
import { keep } from './actions/keep.ts';
import { more } from './actions/more.ts';
import { others } from './actions/others.ts';
import { pauseDigest } from './actions/pause-digest.ts';
import { share } from './actions/share.ts';
import { stopOwnWatch, stopWatch } from './actions/stop-watch.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { digest } from './digest.ts';
import { helpFor } from './help.ts';
import { search } from './search.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { unanswered } from './unanswered.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

const listed: readonly Command[] = [
  ask,
  search,
  sources,
  source,
  timeline,
  compare,
  verify,
  check,
  digest,
  watch,
  unanswered,
  add,
];

/** Everything people can ask of Ibid in chat, in the order in which it is listed to them. */
export const commands: readonly Command[] = [...listed, helpFor(listed)];

/** What the buttons under replies do. */
export const actions: readonly Action[] = [
  more,
  context,
  others,
  right,
  wrong,
  share,
  keep,
  stopWatch,
  stopOwnWatch,
  pauseDigest,
  deleteDigest,
];
