import { setTimeout as sleep } from 'node:timers/promises';
import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import type { Access } from '../chat/access.ts';
import { createDesk, type RunningDesk } from '../chat/desk/create-desk.ts';
import { DEFAULT_RATE_LIMITS, rateLimits } from '../chat/rate-limits.ts';
import type { ChatState } from '../chat/state.ts';
import type { Platform } from '../platforms/platform.ts';
import { addDocument } from './add-document.ts';
import { checkInProcess } from './document-process.ts';
import type { LiveLibrary } from './live-library.ts';
import type { Settings } from './settings.ts';
import { type Started, type StartOptions, startPlatforms } from './start-platforms.ts';

export interface ServeOptions extends StartOptions {
  readonly library: LiveLibrary;
  readonly settings: Settings;
  readonly access: Access;
  readonly state: ChatState;
  /** By the name that a person knows them by. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Service {
  readonly begun: Started['begun'];
  /**
   * Takes nothing in any more, and waits for what is in flight, at most so many milliseconds. How many invocations are
   * not finished; they are taken up at the next start.
   */
  stop(ms: number): Promise<number>;
}

/** Of a person's questions, so many stand on the home page. */
const RECENT = 5;
/** What an earlier life left is taken up when all platforms are connected; so long one that does not answer is waited for. */
const CONNECTED_MS = 15_000;

/** Connects the platforms with the commands, and takes up what an earlier life left unfinished. */
export function serve(options: ServeOptions): Service {
  const { platforms, log } = options;
  const desk = makeDesk(options);
  const started = startPlatforms(platforms, desk, options);
  const ending = new AbortController();
  const recovered = Promise.race([started.settled, sleep(CONNECTED_MS, undefined, { signal: ending.signal })])
    .then(() => (ending.signal.aborted ? 0 : desk.recover()))
    .catch((error: unknown) => {
      if (!ending.signal.aborted) log('error', 'what was left unfinished could not be taken up', { error });
    });
  return {
    begun: started.begun,
    async stop(ms) {
      ending.abort();
      await started.stop();
      await recovered;
      return await desk.drain(ms);
    },
  };
}

function makeDesk({ library, settings, access, state, platforms, log, now }: ServeOptions): RunningDesk {
  return createDesk({
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
}
