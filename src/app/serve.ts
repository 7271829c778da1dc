import { setTimeout as sleep } from 'node:timers/promises';
import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import type { Access } from '../chat/access.ts';
import { createDesk, type RunningDesk } from '../chat/desk/create-desk.ts';
import type { LinkTo } from '../chat/desk/with-links.ts';
import { WEB } from '../chat/place.ts';
import { DEFAULT_RATE_LIMITS, type RateLimits, rateLimits } from '../chat/rate-limits.ts';
import { success } from '../corpus/problem.ts';
import type { Platform } from '../platforms/platform.ts';
import type { WebPlatform } from '../platforms/web/web-chat.ts';
import type { State } from '../store/open-state.ts';
import { addDocument } from './add-document.ts';
import { checkInProcess } from './document-process.ts';
import type { Metrics } from './health/metrics.ts';
import type { LiveLibrary } from './live-library.ts';
import { beginDuties } from './posting/duties.ts';
import { createFollower, type Follower } from './posting/follow.ts';
import { createPosting, type Posting } from './posting/posting.ts';
import type { Repeated } from './repeat.ts';
import type { Settings } from './settings.ts';
import { type Started, type StartOptions, startPlatforms } from './start-platforms.ts';
import type { FetchSettings } from './web/fetch-settings.ts';
import { openWeb } from './web/open-web.ts';
import type { WebSources } from './web/web-sources.ts';

export interface ServeOptions extends StartOptions {
  readonly library: LiveLibrary;
  readonly settings: Settings;
  readonly access: Access;
  readonly state: State;
  readonly fetch: FetchSettings;
  /** By the name that a person knows them by. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Conversations in the browser; null where no page is served. */
  readonly page?: WebPlatform | null;
  /** Where the page of a quotation is; absent where replies lead to none. */
  readonly linkTo?: LinkTo;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Service {
  /** As soon as one platform is served, or at once where there is the page; a problem once every one has refused. */
  readonly begun: Started['begun'];
  /** Whether each platform is connected at this moment. */
  connected(): ReadonlyMap<string, boolean>;
  /** Brings the index up to the documents folder, and tells what that brings to those who watch for it. */
  readonly refresh: Follower['refresh'];
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

/** Connects the platforms with the commands, takes up what an earlier life left unfinished, and posts what is due. */
export function serve(options: ServeOptions): Service {
  const { platforms, library, page, log, now } = options;
  const messengers = [...platforms.values(), ...(page ? [page] : [])].map(({ messenger }) => messenger);
  const around = { ...options, messengers };
  const posting = createPosting({
    ...around,
    shelf: () => library.current(),
    accept: (invocation) => desk.accept(invocation),
  });
  const follower = createFollower({ ...around, watcher: posting.watcher });
  const web = openWeb({ ...options, refresh: follower.refresh });
  const desk = makeDesk({ ...around, posting, web, refresh: follower.refresh });
  page?.start(desk, options.state);
  const started = startPlatforms(platforms, desk, options);
  const ending = new AbortController();
  let duties: Repeated | null = null;

  async function takeUp(): Promise<void> {
    await Promise.race([started.settled, sleep(CONNECTED_MS, undefined, { signal: ending.signal })]);
    if (ending.signal.aborted) return;
    duties = beginDuties({ posting, desk, web, log, now });
    await desk.recover();
    await follower.follow();
  }
  const takenUp = takeUp().catch((error: unknown) => {
    if (!ending.signal.aborted) log('error', 'what was left unfinished could not be taken up', { error });
  });
  return {
    begun: page ? Promise.resolve(success(null)) : started.begun,
    connected: started.connected,
    refresh: follower.refresh,
    async stop(ms) {
      ending.abort();
      web?.end();
      // A page that is just being fetched is not waited for.
      await Promise.race([duties?.end(), sleep(FOLLOWED_MS, undefined, { ref: false })]);
      page?.stop();
      await started.stop();
      await takenUp;
      const left = await desk.drain(ms);
      await Promise.race([follower.end(), sleep(FOLLOWED_MS, undefined, { ref: false })]);
      return left;
    },
  };
}

/** What is being told of changes is durable at each step, and goes on at the next start. */
const FOLLOWED_MS = 1_000;

/** Whoever sits before this machine takes nobody's time but their own. */
function limitedInChat(): RateLimits {
  const limits = rateLimits(DEFAULT_RATE_LIMITS);
  return { take: async (person, place) => (person.platform === WEB ? null : await limits.take(person, place)) };
}

interface DeskParts extends Omit<ServeOptions, 'platforms' | 'page'> {
  readonly messengers: readonly Platform['messenger'][];
  readonly posting: Posting;
  readonly web: WebSources | null;
  readonly refresh: Follower['refresh'];
}

function makeDesk(parts: DeskParts): RunningDesk {
  const { library, settings, access, state, messengers, posting, web, refresh, metrics, log, now } = parts;
  return createDesk({
    commands,
    actions,
    posts: posting.posts,
    ended: posting.ended,
    digests: posting.digests,
    home: async (context, person) => homeReply(context, await state.questionsOf(person, RECENT)),
    state,
    shelf: () => library.current(),
    access,
    rateLimits: limitedInChat(),
    messengers,
    addDocument: (file, folder, view) =>
      addDocument(file, folder, view, {
        documents: settings.documents,
        maxBytes: settings.maxFileBytes,
        check: checkInProcess,
        index: () => library.current().index,
        refresh,
      }),
    ...(web
      ? { addSource: (url, folder, _view, person) => web.add(url, folder, person), feeds: () => web.list() }
      : {}),
    ...(parts.linkTo ? { linkTo: parts.linkTo } : {}),
    maxFileBytes: settings.maxFileBytes,
    now,
    log: (told) => {
      metrics.desk(told);
      const { level, event, platform, ...details } = told;
      log(level, platform ? `${platform}: ${event}` : event, details);
    },
  });
}
