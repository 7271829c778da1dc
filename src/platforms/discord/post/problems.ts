import { failure, type Problem } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';

type Refused = Extract<Fault, { kind: 'refused' }>;

interface Reason {
  readonly name: string;
  readonly applies: (fault: Refused) => boolean;
  readonly problem: Problem;
}

const forbidden = (message: string): Problem => ({ code: 'forbidden', message });
const gone = (message: string): Problem => ({ code: 'gone', message });

/** What Discord's refusals mean, and what to do (topics/opcodes-and-status-codes, JSON error codes). */
const REASONS: readonly Reason[] = [
  {
    name: 'token refused',
    applies: ({ status, code }) => status === 401 && code !== 50_027,
    // Not `forbidden`: a new token mends it, and no channel is to be given up for it.
    problem: {
      code: 'token-invalid',
      message:
        'Discord refuses the bot token. Reset it at discord.com/developers/applications → Bot → Reset Token, and set DISCORD_TOKEN to the new one.',
    },
  },
  {
    name: 'channel not visible',
    applies: ({ code }) => code === 50_001,
    problem: forbidden(
      'Ibid does not see the channel: it is no longer in the server, or lacks the permission "View Channels" there. Invite it again, or give the permission to Ibid\'s role in the channel\'s settings.',
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
    name: 'message of somebody else',
    applies: ({ code }) => code === 50_005,
    problem: forbidden('The message is not one that Ibid itself posted, so Ibid cannot change it.'),
  },
  {
    name: 'message gone',
    applies: ({ code, message }) => code === 10_008 || (code === 50_035 && message.includes('REPLIES_UNKNOWN_MESSAGE')),
    problem: gone('The message was deleted, or it was shown to one person alone and cannot be changed any more.'),
  },
  {
    name: 'gone',
    applies: ({ status }) => status === 404,
    problem: gone('The channel, thread or message is no longer there: it was deleted.'),
  },
  {
    name: 'other prohibition',
    applies: ({ status }) => status === 403,
    problem: forbidden(
      'Discord does not let Ibid post there. Check that Ibid is still in the server and has "View Channels", "Send Messages" and "Send Messages in Threads".',
    ),
  },
];

/** `forbidden` with what is missing; `gone`; `token-invalid`; `unreachable` for what did not pass; `rejected` for a message that Discord finds wrong. */
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
