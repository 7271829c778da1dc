import type { Arguments, Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { DigestDesk } from '../src/chat/digest-desk.ts';
import type { Reply } from '../src/chat/reply.ts';
import { pauseDigest, resumeDigest } from './digest/change.ts';
import { INCLUDE, MISSED, NOTHING_NEW } from './digest/choices.ts';
import { createDigest } from './digest/create.ts';
import { askToDelete } from './digest/delete.ts';
import { editDigest } from './digest/edit.ts';
import { digestForm } from './digest/form.ts';
import { listDigests } from './digest/list.ts';
import { postNow, previewDigest } from './digest/post.ts';
import { suggestDigests } from './digest/suggest.ts';
import { readChange, readWish } from './digest/wish.ts';
import { noDigests } from './parts/no-digests.ts';
import { channelOf, textOf } from './parts/options.ts';

type Act = (args: Arguments, digests: DigestDesk, context: Context) => Promise<Reply>;

/** What can be done, in the order in which it is offered. */
const ACTIONS: Readonly<Record<string, { readonly label: string; readonly act: Act }>> = {
  create: { label: 'Make a digest', act: createDigest },
  list: { label: 'List the digests', act: listDigests },
  preview: { label: 'Show what it would post now', act: previewDigest },
  pause: { label: 'Pause', act: pauseDigest },
  resume: { label: 'Go on after a pause', act: resumeDigest },
  edit: { label: 'Change', act: editDigest },
  delete: { label: 'Delete', act: askToDelete },
  now: { label: 'Post one now', act: postNow },
};

/**
 * Digests of the channel: what is new in the documents, posted at set times. Whoever may write in the channel may change
 * them, as they could post there themselves; each change is told to everyone where it was made, with who made it. One can
 * be posted in another channel in which its maker may post; it tells what may be seen from there.
 */
export const digest: Command = {
  name: 'digest',
  description: 'What is new in the documents, posted at set times',
  options: [
    {
      name: 'action',
      description: 'What to do; without it: list',
      kind: 'choice',
      required: false,
      main: true,
      choices: Object.entries(ACTIONS).map(([value, { label }]) => ({ value, label })),
    },
    {
      name: 'digest',
      description: 'Which one: its number in the list, or its topic',
      kind: 'text',
      required: false,
      suggested: true,
    },
    { name: 'channel', description: 'Where it is posted; without it: here', kind: 'channel', required: false },
    { name: 'topic', description: 'What it is about; “all” for everything', kind: 'text', required: false },
    {
      name: 'when',
      description: 'Days and time: “weekdays at 8:30”, or cron: 30 8 * * 1-5',
      kind: 'text',
      required: false,
    },
    { name: 'time-zone', description: 'Such as Europe/Berlin; without it: UTC', kind: 'text', required: false },
    {
      name: 'nothing-new',
      description: 'What to post when nothing is new',
      kind: 'choice',
      required: false,
      choices: NOTHING_NEW,
    },
    {
      name: 'missed',
      description: 'What becomes of times at which Ibid was not running',
      kind: 'choice',
      required: false,
      choices: MISSED,
    },
    {
      name: 'include',
      description: 'What it tells beside new and changed documents',
      kind: 'choice',
      required: false,
      choices: INCLUDE,
    },
  ],
  visibility: (args) => (isForAll(args) ? 'public' : 'private'),
  form: digestForm,
  complete: async (option, typed, context) => (option === 'digest' ? suggestDigests(typed, context) : []),
  run: async (args, context) => {
    const { digests } = context;
    if (!digests) return noDigests(context);
    return await ACTIONS[actionOf(args)]!.act(args, digests, context);
  },
};

const actionOf = (args: Arguments): string => textOf(args, 'action') ?? 'list';

/** What changes what everyone here gets is told to everyone; what cannot be understood, to the person alone. */
function isForAll(args: Arguments): boolean {
  const action = actionOf(args);
  if (action === 'create') return readWish(args).ok;
  if (action === 'edit') {
    const change = readChange(args);
    return change.ok && (Object.keys(change.value).length > 0 || channelOf(args, 'channel') !== undefined);
  }
  return action === 'pause' || action === 'resume';
}
