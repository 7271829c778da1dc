import type { Arguments, Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { DigestDesk } from '../src/chat/digest-desk.ts';
import type { Reply } from '../src/chat/reply.ts';
import { noDigests } from './parts/no-digests.ts';
import { addWatch } from './watch/add.ts';
import { askToStop, pauseWatch, resumeWatch } from './watch/change.ts';
import { listWatches } from './watch/list.ts';
import { meant, readAddition } from './watch/meant.ts';
import { suggestWatches } from './watch/suggest.ts';

type Act = (args: Arguments, digests: DigestDesk, context: Context) => Promise<Reply>;

const ACTIONS: Readonly<Record<string, { readonly label: string; readonly act: Act }>> = {
  add: { label: 'Watch something', act: addWatch },
  list: { label: 'List the watches', act: listWatches },
  pause: { label: 'Pause', act: pauseWatch },
  resume: { label: 'Go on after a pause', act: resumeWatch },
  stop: { label: 'Stop', act: askToStop },
};

/** Standing questions: told when a document brings something. Whoever may write in the channel may stop what is told there. */
export const watch: Command = {
  name: 'watch',
  description: 'Be told when a document says something new on a topic, or answers a question',
  options: [
    {
      name: 'topic-or-question',
      description: 'A few words, or a question; without it: list',
      kind: 'text',
      required: false,
      main: true,
    },
    {
      name: 'action',
      description: 'What to do; without it: watch what was typed',
      kind: 'choice',
      required: false,
      choices: Object.entries(ACTIONS).map(([value, { label }]) => ({ value, label })),
    },
    {
      name: 'watch',
      description: 'Which one, to pause, resume or stop: its number in the list, or its words',
      kind: 'text',
      required: false,
      suggested: true,
    },
    {
      name: 'per-hour',
      description: 'Messages an hour at most, 1 to 60; without it: 4',
      kind: 'text',
      required: false,
    },
    { name: 'private', description: 'Tell you alone, in a direct message', kind: 'flag', required: false },
  ],
  visibility: (given) => {
    const args = meant(given);
    if (args['action'] === 'list' || args['action'] === 'stop') return 'private';
    return args['action'] === 'add' && (args['private'] === true || !readAddition(args).ok) ? 'private' : 'public';
  },
  complete: async (option, typed, context) => (option === 'watch' ? suggestWatches(typed, context) : []),
  run: async (given, context) => {
    const { digests } = context;
    if (!digests) return noDigests(context);
    const args = meant(given);
    return await ACTIONS[String(args['action'])]!.act(args, digests, context);
  },
};
