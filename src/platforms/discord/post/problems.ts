import { failure, type Problem } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';

type Refused = Extract<Fault, { kind: 'refused' }>;

interface Reason {
  readonly name: string;
  readonly applies: (fault: Refused) => boolean;
  readonly problem: Problem;
}

const forbidden = (message: string): Problem => ({ code: 'forbidden', message });

/** What Discord's refusals mean, and what to do (topics/opcodes-and-status-codes, JSON error codes). */
const REASONS: readonly Reason[] = [
  {
    name: 'token refused',
    applies: ({ status, code }) => status === 401 && code !== 50_027,
    problem: forbidden(
      'Discord refuses the bot token. Reset it at discord.com/developers/applications → Bot → Reset Token, and set DISCORD_TOKEN to the new one.',
    ),
  },
  {
    name: 'channel not visible',
    applies: ({ code }) => code === 50_001,
    problem: forbidden(
      'Ibid does not see the channel: it needs the permission "View Channels" there. Give it to Ibid\'s role in the channel\'s settings.',
    ),
  },
  {
    name: 'not allowed to post',
    applies: ({ code }) => code === 50_013,
    problem: forbidden(
      'Ibid may not post in the channel: it needs "Send Messages" there, and in threads "Send Messages in Threads". Give them to Ibid\'s role in the channel\'s settings.',
    ),
  },
  {
    name: 'direct messages closed',
    applies: ({ code }) => code === 50_007,
    problem: forbidden('This person takes no direct messages from Ibid.'),
  },
  {
    name: 'thread closed',
    applies: ({ code }) => code === 50_083,
    problem: forbidden('The thread is archived or locked, so that Ibid cannot post in it.'),
  },
  {
    name: 'gone',
    applies: ({ status }) => status === 404,
    problem: forbidden('The channel, thread or message to reply to is no longer there.'),
  },
  {
    name: 'other prohibition',
    applies: ({ status }) => status === 403,
    problem: forbidden(
      'Discord does not let Ibid post there. Check that Ibid is still in the server and has "View Channels", "Send Messages" and "Send Messages in Threads".',
    ),
  },
];

/** `forbidden` with what is missing; `unreachable` for what did not pass; `rejected` for a message that Discord finds wrong. */
export function problemOf(fault: Fault): Problem {
  if (fault.kind === 'passing')
    return {
      code: 'unreachable',
      message: `Discord was tried for a while and could not be reached: ${fault.message}.`,
    };
  const reason = REASONS.find(({ applies }) => applies(fault));
  return reason?.problem ?? { code: 'rejected', message: `Discord rejects the message: ${fault.message}` };
}

export const failed = (fault: Fault): { readonly ok: false; readonly problem: Problem } => failure(problemOf(fault));
