import { expect, test } from 'vitest';
import { pausedPost } from '../../../src/digest/compose/paused-post.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import type { Watch } from '../../../src/digest/watch.ts';
import { sketch } from '../../commands/sketch.ts';
import { contextIn, digest, seen, watchOf } from './newsroom.ts';

const said = async (
  raw: { digest: string } | { watch: string },
  of: { digest?: Digest; watch?: Watch },
  slash?: (command: string) => string,
) => {
  const post = pausedPost({ digest: async () => of.digest ?? null, watch: async () => of.watch ?? null });
  const reply = await post.run(raw, { ...contextIn({ documents: seen([]) }), ...(slash ? { slash } : {}) });
  return reply && sketch(reply);
};

test('a paused digest is named by topic and times, with what to do', async () => {
  const shown = await said({ digest: 'd' }, { digest: digest({ topic: 'dredging', pausedAt: 5 }) });
  expect(shown).toContain('“dredging” (weekdays at 8:30, Europe/Berlin) is paused');
  expect(shown).toContain('/digest resume');
});

test('a paused watch is named by its words, and can be stopped there', async () => {
  const shown = await said({ watch: 'w' }, { watch: watchOf({ text: 'who pays?', kind: 'kept', pausedAt: 5 }) });
  expect(shown).toContain('The question that you kept, “who pays?”, is paused');
  expect(shown).toContain('Stop watching');
});

test('what goes on again, has ended or is gone is not told of', async () => {
  expect(await said({ digest: 'd' }, { digest: digest() })).toBeNull();
  expect(await said({ digest: 'd' }, {})).toBeNull();
  expect(await said({ watch: 'w' }, { watch: watchOf({ pausedAt: null }) })).toBeNull();
  expect(await said({ watch: 'w' }, { watch: watchOf({ pausedAt: 5, endedAt: 6 }) })).toBeNull();
});

test('the command that lets it go on is named as it is typed there', async () => {
  const slash = (command: string) => `/ibid-${command}`;
  const watch = watchOf({ pausedAt: 5 });
  expect(await said({ watch: 'w' }, { watch })).toContain('/watch resume');
  expect(await said({ watch: 'w' }, { watch }, slash)).toContain('/ibid-watch resume');
  expect(await said({ digest: 'd' }, { digest: digest({ pausedAt: 5 }) }, slash)).toContain('/ibid-digest resume');
});
