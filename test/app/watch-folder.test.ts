import { appendFile, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../src/app/watch/quiet.ts';
import { type WatchFolderOptions, watchFolder } from '../../src/app/watch-folder.ts';

// They mostly wait.
vi.setConfig({ maxConcurrency: 20 });

/** A folder that is watched. Each test has its own, so that they can wait at the same time. */
class Watched {
  readonly top: string;
  readonly folder: string;
  told = 0;
  #close: (() => Promise<void>) | null = null;

  constructor(top: string) {
    this.top = top;
    this.folder = join(top, 'documents');
  }

  begin(options: Partial<WatchFolderOptions>): void {
    this.#close = watchFolder({
      folder: this.folder,
      changed: () => {
        this.told += 1;
      },
      log: () => {},
      quiet: 100,
      atMost: 500,
      lookEvery: 100,
      ...options,
    });
  }

  /** Begins, and waits until the beginning was told. */
  async ready(options: Partial<WatchFolderOptions>): Promise<void> {
    this.begin(options);
    await this.toldAfter(async () => {});
  }

  /** Waits until something is told of what is done, and for what is still to be told then. */
  async toldAfter(change: () => Promise<unknown>): Promise<void> {
    const before = this.told;
    await change();
    await vi.waitFor(() => expect(this.told).toBeGreaterThan(before), { timeout: 5_000, interval: 20 });
    await quietly();
  }

  async close(): Promise<void> {
    await this.#close?.();
    this.#close = null;
  }
}

const made: Watched[] = [];
async function watched(): Promise<Watched> {
  const one = new Watched(await mkdtemp(join(tmpdir(), 'ibid-watch-')));
  await mkdir(one.folder);
  made.push(one);
  return one;
}
afterAll(async () => {
  for (const one of made) {
    await one.close();
    await rm(one.top, { recursive: true, force: true });
  }
});

/** Long enough for anything that is still to be told. */
const quietly = () => sleep(400);

describe.concurrent.each(['listen', 'look'] as const)('%s', (mode) => {
  type Change = (folder: string, top: string) => Promise<unknown>;
  test.each<[string, Change]>([
    ['a file that comes', (folder) => writeFile(join(folder, 'a.md'), 'new')],
    ['a file that is written', (folder) => appendFile(join(folder, 'sub/old.md'), ' and more')],
    ['a file that goes', (folder) => rm(join(folder, 'sub/old.md'))],
    ['a file that gets another name', (folder) => rename(join(folder, 'sub/old.md'), join(folder, 'sub/new.md'))],
    [
      'a file that is put in the place of another',
      async (folder, top) => {
        await writeFile(join(top, 'draft'), 'other');
        await rename(join(top, 'draft'), join(folder, 'sub/old.md'));
      },
    ],
    [
      'a folder of files that is moved in',
      async (folder, top) => {
        await mkdir(join(top, 'outside'));
        await writeFile(join(top, 'outside/in.md'), 'text');
        await rename(join(top, 'outside'), join(folder, 'inside'));
      },
    ],
    ['a folder that goes with its files', (folder) => rm(join(folder, 'sub'), { recursive: true })],
  ])('tells of %s', async (_what, change) => {
    const one = await watched();
    await mkdir(join(one.folder, 'sub'));
    await writeFile(join(one.folder, 'sub/old.md'), 'old');
    await one.ready({ mode });
    await one.toldAfter(() => change(one.folder, one.top));
  });

  test('tells of files in folders that came later, also of one that went and came again', async () => {
    const one = await watched();
    await one.ready({ mode });
    const later = join(one.folder, 'later');
    for (let round = 0; round < 2; round++) {
      await one.toldAfter(async () => {
        await mkdir(join(later, 'deep'), { recursive: true });
        await writeFile(join(later, 'deep/a.md'), 'a');
      });
      await one.toldAfter(() => writeFile(join(later, 'deep/b.md'), 'b'));
      await one.toldAfter(() => rm(later, { recursive: true }));
    }
  });

  test('tells nothing of hidden files, drafts and what lies behind links', async () => {
    const one = await watched();
    await mkdir(join(one.top, 'elsewhere'));
    await mkdir(join(one.folder, '.origin'));
    await symlink(join(one.top, 'elsewhere'), join(one.folder, 'link'));
    await one.ready({ mode });
    const before = one.told;
    await writeFile(join(one.folder, '.ibid-123.part'), 'x');
    await writeFile(join(one.folder, '.origin/note.json'), 'x');
    await writeFile(join(one.folder, '~$draft.docx'), 'x');
    await writeFile(join(one.top, 'elsewhere/a.md'), 'x');
    await quietly();
    expect(one.told).toBe(before);
  });

  test('goes on when the folder vanishes and comes back', async () => {
    const one = await watched();
    await writeFile(join(one.folder, 'a.md'), 'a');
    await one.ready({ mode });
    await rm(one.folder, { recursive: true });
    await sleep(1_300);
    await one.toldAfter(async () => {
      await mkdir(one.folder);
      await writeFile(join(one.folder, 'b.md'), 'b');
    });
    await sleep(1_300);
    await one.toldAfter(() => writeFile(join(one.folder, 'c.md'), 'c'));
  });

  test('goes on when another folder gets its name', async () => {
    const one = await watched();
    await one.ready({ mode });
    await one.toldAfter(async () => {
      await mkdir(join(one.top, 'other'));
      await writeFile(join(one.top, 'other/x.md'), 'x');
      await rename(one.folder, join(one.top, 'old'));
      await rename(join(one.top, 'other'), one.folder);
    });
    await sleep(1_300);
    await one.toldAfter(() => writeFile(join(one.folder, 'y.md'), 'y'));
  });

  test('a folder that is not there yet is found when it comes', async () => {
    const one = await watched();
    await rm(one.folder, { recursive: true });
    one.begin({ mode });
    await quietly();
    expect(one.told).toBe(0);
    await one.toldAfter(async () => {
      await mkdir(one.folder);
      await writeFile(join(one.folder, 'a.md'), 'a');
    });
  });

  test('after it was closed nothing is told', async () => {
    const one = await watched();
    await one.ready({ mode });
    const before = one.told;
    await writeFile(join(one.folder, 'a.md'), 'a');
    await one.close();
    await writeFile(join(one.folder, 'b.md'), 'b');
    await quietly();
    expect(one.told).toBe(before);
  });

  test('it may be closed at once', async () => {
    const one = await watched();
    one.begin({ mode });
    await one.close();
    await writeFile(join(one.folder, 'b.md'), 'b');
    await quietly();
    expect(one.told).toBe(0);
  });
});

describe.concurrent('and', () => {
  test('a folder that is given as a link is watched', async () => {
    const one = await watched();
    await symlink(one.folder, join(one.top, 'link'));
    await one.ready({ folder: join(one.top, 'link'), mode: 'listen' });
    await one.toldAfter(() => writeFile(join(one.folder, 'a.md'), 'a'));
  });

  test('with its usual times a file is told within two seconds, and many at once are told once', async () => {
    const one = await watched();
    await one.ready({ quiet: 1_000, atMost: 5_000 });
    await sleep(1_000);
    const before = one.told;
    const began = performance.now();
    for (let at = 0; at < 100; at++) await writeFile(join(one.folder, `${at}.md`), 'text');
    const written = performance.now() - began;
    await vi.waitFor(() => expect(one.told).toBeGreaterThan(before), { timeout: 5_000, interval: 20 });
    expect(performance.now() - began).toBeLessThan(2_000 + written);
    await sleep(1_500);
    expect(one.told).toBe(before + 1);
  });

  test('with its usual times a file is told within five seconds where the folder has to be looked through, too', async () => {
    const one = await watched();
    let told = 0;
    const end = watchFolder({ folder: one.folder, changed: () => told++, log: () => {}, mode: 'look' });
    // The first look is told of as well.
    await vi.waitFor(() => expect(told).toBe(1), { timeout: 10_000, interval: 20 });
    const began = performance.now();
    await writeFile(join(one.folder, 'a.md'), 'a');
    await vi.waitFor(() => expect(told).toBe(2), { timeout: 10_000, interval: 20 });
    await end();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('a time that was only set back is a change too', async () => {
    const one = await watched();
    await writeFile(join(one.folder, 'a.md'), 'a');
    await one.ready({ mode: 'look' });
    await one.toldAfter(() => utimes(join(one.folder, 'a.md'), new Date(0), new Date(0)));
  });
});

test('while it goes on, it is told now and then', () => {
  vi.useFakeTimers();
  try {
    let calls = 0;
    const quiet = whenQuiet(
      () => {
        calls += 1;
      },
      1_000,
      5_000,
    );
    for (let at = 0; at < 100; at++) {
      quiet.note();
      vi.advanceTimersByTime(200);
    }
    expect(calls).toBe(4);
    quiet.note();
    vi.advanceTimersByTime(999);
    expect(calls).toBe(4);
    vi.advanceTimersByTime(1);
    expect(calls).toBe(5);
    vi.advanceTimersByTime(60_000);
    expect(calls).toBe(5);
    quiet.note();
    quiet.cancel();
    vi.advanceTimersByTime(60_000);
    expect(calls).toBe(5);
  } finally {
    vi.useRealTimers();
  }
});
