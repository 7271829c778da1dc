import { OPEN_ACCESS } from '../../../src/chat/access.ts';
import type { Arguments, Command } from '../../../src/chat/command.ts';
import type { Context } from '../../../src/chat/context.ts';
import { createDesk } from '../../../src/chat/desk/create-desk.ts';
import type { DeskEvent, DeskOptions } from '../../../src/chat/desk/options.ts';
import { type Invocation, invocationId, type Request } from '../../../src/chat/invocation.ts';
import { notice } from '../../../src/chat/notice.ts';
import type { Place } from '../../../src/chat/place.ts';
import { failure } from '../../../src/corpus/problem.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../../answer/small-documents.ts';
import { memoryState } from '../memory-state.ts';
import { FakeMessenger } from './fake-messenger.ts';

const DOCUMENTS = [
  documentFrom('water/count.md', 'The Lind valley counted 46 cases of illness by 14 May 2024.'),
  documentFrom('harbour/plan.md', 'The dredging of Saltmere harbour will cost £97 million.'),
];

/** Says how many documents it sees, and what it was asked; what it does can be replaced. */
export function echo(run?: (args: Arguments, context: Context) => Promise<string>): Command {
  return {
    name: 'ask',
    description: 'Echo',
    options: [
      { name: 'question', description: 'what', kind: 'text', required: true, main: true },
      { name: 'private', description: 'alone', kind: 'flag', required: false },
    ],
    visibility: (args) => (args['private'] === true ? 'private' : 'public'),
    run: async (args, context) => {
      const question = String(args['question']);
      const said = run ? await run(args, context) : `${question}: ${context.documents.documents.length}`;
      return { ...notice(context.id, said), asked: { question, status: 'unanswered' } };
    },
  };
}

/** A desk over two small documents, with everything around it replaced by something that can be looked into. */
export function settingOf(given: Partial<DeskOptions> = {}) {
  const index = indexDocuments(DOCUMENTS);
  const current = textsOf(DOCUMENTS);
  const messenger = new FakeMessenger();
  const events: DeskEvent[] = [];
  const clock = { now: 1_000_000 };
  const options: DeskOptions = {
    commands: [echo()],
    actions: [],
    posts: [],
    home: async (context) => notice(context.id, 'home'),
    state: memoryState(),
    shelf: () => ({ index, current }),
    access: OPEN_ACCESS,
    rateLimits: { take: async () => null },
    messengers: [messenger],
    addDocument: async () => failure({ code: 'unused', message: 'unused' }),
    maxFileBytes: 1_000,
    now: () => clock.now,
    log: (event) => void events.push(event),
    retryAfter: () => 0,
    ...given,
  };
  return { desk: createDesk(options), options, messenger, events, clock };
}

export const PLACE: Place = { platform: 'slack', team: 'T', channel: 'C', thread: null, direct: false };

export function asked(question: string, parts: Partial<Invocation> & { conversational?: boolean } = {}): Invocation {
  const { conversational = false, ...rest } = parts;
  const request: Request = { kind: 'command', command: 'ask', raw: { question }, conversational };
  const keys = rest.keys ?? [`event:${question}`];
  return {
    id: invocationId(keys[0]!),
    keys,
    request,
    person: { platform: 'slack', id: 'U' },
    place: PLACE,
    receivedAt: 1_000_000,
    handle: null,
    ...rest,
  };
}

export function pressed(action: string, target: string, parts: Partial<Invocation> = {}): Invocation {
  const keys = [`press:${action}:${target}:${parts.receivedAt ?? 0}`];
  return asked('', { keys, request: { kind: 'action', action, target, value: '1' }, ...parts });
}
