import { getEventListeners } from 'node:events';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { respond } from '../../src/answer/respond.ts';
import { inProcess } from '../../src/app/document-process.ts';
import { oneAfterAnother, openLiveLibrary } from '../../src/app/live-library.ts';
import { folderWith } from './run-ibid.ts';

const MILL = 'The water mill at Vardo was rebuilt in 2019 by the brothers Nils and Olav Strand.\n';
const FERRY = 'The ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said.\n';
const made = folderWith({ 'documents/mill.txt': MILL });
afterAll(made.remove);
// A file that was written a moment ago is read again each time, since it may be written again within the clock's grain.
utimesSync(join(made.path, 'documents', 'mill.txt'), 1e9, 1e9);
const settings = {
  documents: join(made.path, 'documents'),
  index: join(made.path, 'index'),
  maxFileBytes: 1024 * 1024,
  threshold: 0.25,
  reader: null,
};

test('questions are answered while the index is replaced, and from the new one afterwards', async () => {
  const phases = new Set<string>();
  const opened = await openLiveLibrary(settings, { progress: ({ phase }) => phases.add(phase) });
  if (!opened.ok) throw new Error(opened.problem.message);
  const library = opened.value;
  expect(phases).toContain('read');
  const old = library.current();
  const ask = async () => {
    const { index, current } = library.current();
    return (await respond('When was the ferry closed?', index, current)).shortAnswer;
  };
  expect(await ask()).toBeNull();

  // Nothing changed: the index that is open stays.
  expect(await library.refresh()).toMatchObject({ value: { unchanged: 1, added: 0 } });
  expect(library.current().index).toBe(old.index);

  writeFileSync(join(settings.documents, 'ferry.txt'), FERRY);
  let longest = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const refreshing = library.refresh();
  expect(library.current()).toBe(old);
  expect(await refreshing).toMatchObject({ value: { added: 1, documents: 2 } });
  clearInterval(ticks);
  expect(longest).toBeLessThan(300);
  expect(await ask()).toBe('March 3, 2024');
  // Who still holds the old one can go on with it.
  expect(old.index.documents).toHaveLength(1);
  expect((await old.current(old.index.documents[0]!))?.slice(0, 14)).toBe('The water mill');
});

test('a folder that is not there is a problem', async () => {
  const opened = await openLiveLibrary({ ...settings, documents: join(made.path, 'nowhere') }, {});
  expect(opened).toMatchObject({ problem: { code: 'documents-missing' } });
});

test('a process that takes too long is stopped, and the problem says so', async () => {
  const checked = await inProcess({ kind: 'check', name: 'a.md', bytes: Buffer.from(MILL) }, { limit: 1 });
  expect(checked).toMatchObject({ problem: { code: 'too-slow' } });
});

test('a process that is stopped by whoever waits says so, and nothing of it is left with the signal', async () => {
  const stopping = new AbortController();
  const job = { kind: 'check', name: 'a.md', bytes: Buffer.from(MILL) } as const;
  for (let i = 0; i < 3; i++) expect((await inProcess(job, { signal: stopping.signal })).ok).toBe(true);
  await vi.waitFor(() => expect(getEventListeners(stopping.signal, 'abort')).toEqual([]), 5_000);
  const stopped = inProcess(job, { signal: stopping.signal });
  stopping.abort();
  expect(await stopped).toMatchObject({ problem: { code: 'stopped' } });
});

test('a file is checked in a process of its own', async () => {
  const [good, bad] = await Promise.all([
    inProcess({ kind: 'check', name: 'a.md', bytes: Buffer.from(MILL) }),
    inProcess({ kind: 'check', name: 'a.pdf', bytes: Buffer.from(MILL) }),
  ]);
  expect(good).toEqual({ ok: true, value: null });
  expect(bad.ok ? '' : bad.problem.message).toMatch(/PDF/);
});

test('one run at a time, and one for all who called meanwhile, begun after they called', async () => {
  const log: string[] = [];
  let number = 0;
  let running = 0;
  const run = oneAfterAnother(async () => {
    const own = ++number;
    expect(++running).toBe(1);
    log.push(`begin ${own}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    if (own === 1) throw new Error('first');
    return own;
  });
  const first = run();
  const others = [run(), run(), run()];
  await expect(first).rejects.toThrow('first');
  // The moment between two runs must not let in a third.
  const late = run();
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  expect(await late).toBeGreaterThanOrEqual(2);
  const last = await run();
  expect(log).toEqual(Array.from({ length: last }, (_, i) => `begin ${i + 1}`));
});
