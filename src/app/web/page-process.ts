import type { ChildProcess } from 'node:child_process';
import { Lanes } from '../../chat/desk/lanes.ts';
import { failure } from '../../corpus/problem.ts';
import type { FeedReader } from '../../sources/feeds/read-feed.ts';
import type { PageReader } from '../../sources/save/read-page.ts';
import { startWorker } from '../worker.ts';
import type { PageDone, PageJob } from './page-worker.ts';

/** What came from the web, read where it can do no harm. */
export interface PageProcess {
  readonly readPage: PageReader;
  readonly readFeed: FeedReader;
  /** Ends the process; what it was reading is a problem then. */
  end(): void;
}

/** A page or a feed that takes longer than this to read is given up, in milliseconds. */
const LIMIT_MS = 20_000;
/** A process that was asked for nothing for so long is ended: it takes some of the memory that answers need. */
const IDLE_MS = 10_000;
/** Megabytes for the largest page that is fetched, many times over; what needs more ends its process. */
const MEMORY = ['--max-old-space-size=768'];

type Ended = 'too-slow' | 'ended';

/**
 * Reads pages and feeds in a process of its own (`page-worker.ts`), one after the other. Whoever runs a web site could
 * make one that takes minutes to read, or all memory, and no answer is to wait for that.
 */
export function pageProcess(limit = LIMIT_MS): PageProcess {
  const lane = new Lanes(1);
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let over = false;
  const stop = () => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = null;
  };

  function read<Kind extends PageJob['kind']>(job: PageJob & { readonly kind: Kind }): Promise<PageDone[Kind] | Ended> {
    return lane.run(async () => {
      clearTimeout(idle);
      child ??= await started();
      const done = over ? 'ended' : await ask<PageDone[Kind]>(child, job, limit);
      if (typeof done === 'string' || over) stop();
      idle = setTimeout(stop, IDLE_MS);
      idle.unref();
      return done;
    });
  }

  return {
    async readPage(name, bytes) {
      const found = await read({ kind: 'page', name, bytes });
      return typeof found === 'string' ? failure({ code: found, message: WHY[found](limit) }) : found;
    },
    async readFeed(bytes, url, charset) {
      const found = await read({ kind: 'feed', bytes, url, charset });
      if (typeof found !== 'string') return found;
      return failure({ code: 'not-a-feed', message: WHY[found](limit), passing: false });
    },
    end() {
      over = true;
      stop();
    },
  };
}

const WHY: Readonly<Record<Ended, (limit: number) => string>> = {
  'too-slow': (limit) => `It takes longer than ${Math.round(limit / 1000)} s to read, and was given up.`,
  ended: () => 'It needs more memory than there is to be read, and was given up.',
};

/** A process that is ready, or has ended before it was. Loading the code is none of the time that a page takes. */
async function started(): Promise<ChildProcess> {
  const child = startWorker(new URL('./page-worker', import.meta.url), MEMORY);
  await new Promise<void>((resolve) => {
    child.once('message', () => resolve()).once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return child;
}

function ask<Done>(child: ChildProcess, job: PageJob, limit: number): Promise<Done | Ended> {
  return new Promise((resolve) => {
    const settle = (done: Done | Ended) => {
      clearTimeout(timer);
      child.off('message', settle).off('error', died).off('exit', died);
      resolve(done);
    };
    const died = () => settle('ended');
    const timer = setTimeout(() => settle('too-slow'), limit);
    child.on('message', settle).on('error', died).on('exit', died);
    child.send(job, (error) => {
      if (error) died();
    });
  });
}
