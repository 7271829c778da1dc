import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import type { Access } from '../chat/access.ts';
import { createDesk } from '../chat/desk/create-desk.ts';
import type { Desk } from '../chat/desk.ts';
import { DEFAULT_RATE_LIMITS, rateLimits } from '../chat/rate-limits.ts';
import type { ChatState } from '../chat/state.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import type { Log } from '../platforms/log.ts';
import type { Platform } from '../platforms/platform.ts';
import { addDocument } from './add-document.ts';
import { checkInProcess } from './document-process.ts';
import type { LiveLibrary } from './live-library.ts';
import type { Settings } from './settings.ts';

export interface ServeOptions {
  readonly library: LiveLibrary;
  readonly settings: Settings;
  readonly access: Access;
  readonly state: ChatState;
  /** By the name that a person knows them by. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two tries to start a platform that does not answer. Default: a minute. */
  readonly retryEvery?: number;
}

export interface Service {
  /** A line for people for each platform that is served: who Ibid is there. */
  readonly lines: readonly string[];
  /** The platforms that could not be started, with the reason. */
  readonly problems: readonly { readonly name: string; readonly problem: Problem }[];
  /**
   * Takes nothing in any more, and waits for what is in flight, at most so many milliseconds. How many invocations are
   * not finished; they are taken up at the next start.
   */
  stop(ms: number): Promise<number>;
}

/** Of a person's questions, so many stand on the home page. */
const RECENT = 5;
const RETRY_MS = 60_000;

/**
 * Connects the platforms with the commands and takes up what an earlier life left unfinished. A platform that cannot be
 * started does not keep the others from serving; where none can, the reasons are the problem.
 */
export async function serve(options: ServeOptions): Promise<Result<Service, Service['problems']>> {
  const { library, settings, access, state, platforms, log, now } = options;
  const desk = createDesk({
    commands,
    actions,
    posts: [],
    home: async (context, person) => homeReply(context, await state.questionsOf(person, RECENT)),
    state,
    shelf: () => library.current(),
    access,
    rateLimits: rateLimits(DEFAULT_RATE_LIMITS),
    messengers: Array.from(platforms.values(), ({ messenger }) => messenger),
    addDocument: (file, folder, view) =>
      addDocument(file, folder, view, {
        documents: settings.documents,
        maxBytes: settings.maxFileBytes,
        check: checkInProcess,
        index: () => library.current().index,
        refresh: () => library.refresh(),
      }),
    maxFileBytes: settings.maxFileBytes,
    now,
    log: ({ level, event, platform, ...details }) => log(level, platform ? `${platform}: ${event}` : event, details),
  });

  const started = await Promise.all(
    Array.from(platforms, async ([name, platform]) => ({ name, platform, result: await platform.start(desk) })),
  );
  const retries = retryUnreachable(started, desk, options);
  const lines = started.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const problems = started.flatMap(({ name, result }) => (result.ok ? [] : [{ name, problem: result.problem }]));
  if (lines.length === 0) {
    retries.end();
    return failure(problems);
  }
  await desk.recover();
  return success({
    lines,
    problems,
    async stop(ms) {
      retries.end();
      await Promise.all(Array.from(platforms.values(), (platform) => platform.stop()));
      return await desk.drain(ms);
    },
  });
}

interface Started {
  readonly name: string;
  readonly platform: Platform;
  readonly result: Result<string>;
}

/** Tries platforms that did not answer, as with an outage of theirs, again and again; what is refused stays refused. */
function retryUnreachable(started: readonly Started[], desk: Desk, { log, retryEvery = RETRY_MS }: ServeOptions) {
  let waiting = started.filter(({ result }) => !result.ok && result.problem.code === 'unreachable');
  const again = async () => {
    for (const { name, platform } of waiting) {
      const result = await platform.start(desk);
      if (!result.ok && result.problem.code === 'unreachable') continue;
      waiting = waiting.filter((one) => one.platform !== platform);
      if (result.ok) log('info', result.value);
      else log('error', `${name} is not served: ${result.problem.message}`);
    }
  };
  const timer = setInterval(() => {
    again().catch((error: unknown) => log('error', 'starting again failed', { error }));
  }, retryEvery);
  return { end: () => clearInterval(timer) };
}

/** What to tell where nothing can be served. */
export function noneStarted(problems: Service['problems']): Problem {
  const said = problems.map(({ name, problem }) => `${name}: ${problem.message}`);
  return { code: problems[0]?.problem.code ?? 'not-configured', message: said.join('; ') };
}
