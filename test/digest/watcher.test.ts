import { expect, test } from 'vitest';
import type { Invocation } from '../../src/chat/invocation.ts';
import type { VisibleDocuments } from '../../src/chat/visible-documents.ts';
import { createWatcher } from '../../src/digest/watcher.ts';
import { memoryState } from '../chat/memory-state.ts';
import { citation } from '../commands/fake-context.ts';
import { watchOf } from './compose/newsroom.ts';
import { memoryDigestState } from './memory-digest-state.ts';

async function setting() {
  const chat = memoryState();
  const digests = memoryDigestState(chat);
  const given: Invocation[] = [];
  let broken: string | null = null;
  let hashes = new Map([['a.md', '1']]);
  const looked: string[][] = [];
  const watcher = createWatcher({
    state: { ...digests, find: chat.find },
    find: async ({ id }, changes) => {
      looked.push(changes.map(({ file }) => file));
      if (id === broken) throw new Error(`${id} cannot be looked for`);
      return [{ watch: id, key: 'k', citation: citation({}), at: 5 }];
    },
    documents: () => ({}) as VisibleDocuments,
    hashes: () => hashes,
    accept: async (invocation) => {
      const standing = await chat.accept(invocation);
      if (standing === 'new') given.push(invocation);
      return standing;
    },
    handleFor: () => 'handle',
    directTo: async ({ platform, id }) => ({ platform, team: 'T', channel: `D-${id}`, thread: null, direct: true }),
  });
  for (const id of ['first', 'second']) await digests.saveWatch(watchOf({ id }));
  await digests.noteDocuments([], 1);
  await digests.noteDocuments([{ file: 'a.md', hash: '1' }], 5);
  const breaks = (id: string | null) => {
    broken = id;
  };
  const index = (next: Record<string, string>) => {
    hashes = new Map(Object.entries(next));
  };
  return { digests, watcher, given, breaks, index, looked };
}

test('a watch that cannot be looked for keeps no other from being told, and is looked for again', async () => {
  const { digests, watcher, given, breaks } = await setting();
  breaks('first');
  await expect(watcher.look()).rejects.toThrow('first cannot be looked for');
  expect(await digests.watchedTo()).toBe(-1);
  expect(await watcher.tell(10)).toBe(1);
  expect(given).toMatchObject([{ request: { raw: { watch: 'second' } } }]);
  breaks(null);
  expect(await watcher.look()).toBe(1);
  expect(await watcher.look()).toBe(0);
  expect(await watcher.tell(20)).toBe(1);
  expect(given.slice(1)).toMatchObject([{ request: { raw: { watch: 'first' } } }]);
});

test('thrown out of its channel, a watch pauses and its maker is told alone; what it found still waits', async () => {
  const { digests, watcher, given } = await setting();
  await watcher.look();
  await watcher.tell(10);
  await watcher.ended(given[0]!, { outcome: 'lost', message: null, at: 12 }, 'gone');
  expect(await digests.watch('first')).toMatchObject({ pausedAt: 12 });
  expect(given.slice(2)).toMatchObject([
    { request: { post: 'paused', raw: { watch: 'first' } }, place: { channel: 'D-U1', direct: true } },
  ]);
  expect(await digests.waitingHits('first')).toHaveLength(1);
});

test('a change that the index of a process does not show yet is left to one whose index does', async () => {
  const { digests, watcher, index, looked } = await setting();
  const noted = async (documents: Record<string, string>, at: number) => {
    const given = Object.entries(documents).map(([file, hash]) => ({ file, hash }));
    return (await digests.noteDocuments(given, at)).at(-1)!.sequence;
  };
  const first = await digests.changesAfter(-1);
  // Another process notes three more changes, and is killed before it looks.
  await noted({ 'a.md': '1', 'b.md': '1' }, 6);
  await noted({ 'a.md': '1', 'b.md': '2' }, 7);
  const last = await noted({ 'a.md': '1', 'b.md': '2', 'c.md': '1' }, 8);
  index({ 'a.md': '1', 'b.md': '1', 'c.md': '1' });
  await watcher.look();
  expect(looked[0]).toEqual(['a.md', 'c.md']);
  expect(await digests.watchedTo()).toBe(first[0]!.sequence);
  index({ 'a.md': '1', 'b.md': '2', 'c.md': '1' });
  await watcher.look();
  expect(looked.at(-1)).toEqual(['b.md', 'b.md', 'c.md']);
  expect(await digests.watchedTo()).toBe(last);
});

test('what was removed is moved past by who does not have it any more, and only by them', async () => {
  const { digests, watcher, index } = await setting();
  const last = (await digests.noteDocuments([], 6)).at(-1)!.sequence;
  await watcher.look();
  expect(await digests.watchedTo()).toBe(-1);
  index({});
  await watcher.look();
  expect(await digests.watchedTo()).toBe(last);
});
