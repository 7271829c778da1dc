import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lookAgain } from '../../src/app/watch/look.ts';

test.each([
  [true, 1],
  [false, 0],
])('the first look notes: %s; each change after it does', async (noteFirst, before) => {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-look-'));
  const ending = new AbortController();
  let noted = 0;
  try {
    await writeFile(join(folder, 'a.md'), 'a');
    const note = () => {
      noted++;
    };
    const looking = lookAgain(folder, { every: 20, share: 1, noteFirst }, note, ending.signal);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(noted).toBe(before);
    await writeFile(join(folder, 'b.md'), 'b');
    await vi.waitFor(() => expect(noted).toBeGreaterThan(before), 5_000);
    ending.abort();
    await looking;
  } finally {
    ending.abort();
    await rm(folder, { recursive: true, force: true });
  }
});
