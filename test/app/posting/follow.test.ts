import { expect, test } from 'vitest';
import { createFollower } from '../../../src/app/posting/follow.ts';
import { OPEN_ACCESS } from '../../../src/chat/access.ts';
import { notice } from '../../../src/chat/notice.ts';
import { failure, success } from '../../../src/corpus/problem.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../../answer/small-documents.ts';
import { FakeMessenger } from '../../chat/desk/fake-messenger.ts';
import { asked } from '../../chat/desk/setting.ts';
import { citation } from '../../commands/fake-context.ts';
import { quietMetrics, type WholeState, wholeState } from '../whole-state.ts';

const SAID = 'The ferry was closed on March 3, 2024.';
const SUMMARY = {
  documents: 1,
  passages: 1,
  nearDuplicateClusters: 0,
  added: 0,
  changed: 1,
  removed: 0,
  unchanged: 0,
  skipped: [],
  tookMs: 1,
};

class Amending extends FakeMessenger {
  readonly amended: string[] = [];
  refuses: 'gone' | 'unreachable' | null = null;
  readonly files: string[][] = [];
  async amend(
    message: { readonly channel: string; readonly id: string },
    remark: string,
    _: unknown,
    files: ReadonlySet<string>,
  ) {
    this.amended.push(`${message.id}: ${remark}`);
    this.files.push([...files]);
    return this.refuses ? failure({ code: this.refuses, message: 'no' }) : success(null);
  }
}

/** A reply that quoted `SAID` was posted; `write` puts another text into the file. */
async function setting(state: WholeState = wholeState(), kept = true) {
  const shelfOf = (words: string) => {
    const documents = [documentFrom('ferry.md', words)];
    const index = { ...indexDocuments(documents), documentsDir: '/', generation: words };
    return { index, current: textsOf(documents) };
  };
  let shelf = shelfOf(SAID);
  const messenger = new Amending();
  const log: string[] = [];
  const looks: string[] = [];
  const noted = (what: string) => {
    looks.push(what);
    return 0;
  };
  const follower = createFollower({
    library: { current: () => shelf, refresh: async () => success(SUMMARY) },
    state,
    access: OPEN_ACCESS,
    messengers: [messenger],
    metrics: quietMetrics(),
    watcher: { look: async () => noted('look'), tell: async () => noted('tell') },
    log: (level, message) => void log.push(`${level} ${message}`),
    now: () => 2_000_000,
  });
  const question = asked('when?');
  await state.accept(question);
  const quoted = citation({ file: 'ferry.md', quote: SAID, start: 0, end: SAID.length, line: 1 });
  const reply = notice(question.id, 'on March 3');
  await state.posting(question.id, { question: 'when?', citations: [quoted], ...(kept ? { reply } : {}) });
  await state.finished(question.id, { outcome: 'answered', message: { channel: 'C', id: 'm1' }, at: 1_000_001 });
  const write = (words: string) => {
    shelf = shelfOf(words);
  };
  const settled = async () => {
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { state, follower, messenger, log, looks, write, settled, question };
}

test('what is there at first is no change; a quotation that goes is marked once, and told to the next digest', async () => {
  const { state, follower, messenger, looks, write, settled, question } = await setting();
  await follower.follow();
  await settled();
  expect(messenger.amended).toEqual([]);
  write('Nothing of it is left.');
  await follower.refresh();
  await settled();
  expect(messenger.amended).toEqual([expect.stringMatching(/^m1: .*ferry\.md/)]);
  expect(messenger.files).toEqual([['ferry.md']]);
  await follower.refresh();
  await settled();
  expect(messenger.amended).toHaveLength(1);
  expect(looks.slice(0, 2)).toEqual(['look', 'tell']);
  const drifted = await state.driftedIn(question.place, 0, 3_000_000);
  expect(drifted.map(({ files }) => files)).toEqual([['ferry.md']]);
});

test('a change that another process noted first is marked when the index here shows it', async () => {
  const { state, follower, messenger, write, settled } = await setting();
  await follower.follow();
  await settled();
  const gone = 'Nothing of it is left.';
  await state.noteDocuments(indexDocuments([documentFrom('ferry.md', gone)]).documents, 2_000_000);
  await follower.refresh();
  await settled();
  expect(messenger.amended).toEqual([]);
  write(gone);
  await follower.refresh();
  await settled();
  expect(messenger.amended).toHaveLength(1);
});

test('a change that leaves the quotation alone marks nothing', async () => {
  const { follower, messenger, write, settled } = await setting();
  await follower.follow();
  write(`${SAID} It had carried passengers for ninety years.`);
  await follower.refresh();
  await settled();
  expect(messenger.amended).toEqual([]);
});

test('what cannot be marked any more is told to the next digest all the same', async () => {
  const { state, follower, messenger, write, settled, question } = await setting();
  messenger.refuses = 'gone';
  await follower.follow();
  write('Nothing of it is left.');
  await follower.refresh();
  await settled();
  expect(await state.driftedIn(question.place, 0, 3_000_000)).toHaveLength(1);
});

test('a platform that is away is tried again after the next look, until the message is marked', async () => {
  const { state, follower, messenger, write, settled, question } = await setting();
  messenger.refuses = 'unreachable';
  await follower.follow();
  write('Nothing of it is left.');
  await follower.refresh();
  await settled();
  expect(await state.driftedIn(question.place, 0, 3_000_000)).toEqual([]);
  messenger.refuses = null;
  await follower.refresh();
  await settled();
  await follower.refresh();
  await settled();
  expect(messenger.amended).toHaveLength(2);
  expect(await state.driftedIn(question.place, 0, 3_000_000)).toHaveLength(1);
});

test('a reply that one person alone was shown is not marked, and its channel hears nothing of it', async () => {
  const { state, follower, messenger, write, settled, question } = await setting(wholeState(), false);
  await follower.follow();
  write('Nothing of it is left.');
  await follower.refresh();
  await settled();
  expect(messenger.amended).toEqual([]);
  expect(await state.driftedIn(question.place, 0, 3_000_000)).toEqual([]);
});

test('ended, it follows nothing up, and notes nothing that the next start would then not see', async () => {
  const { state, follower, messenger, log, write, settled } = await setting();
  await follower.follow();
  await follower.end();
  write('Nothing of it is left.');
  await follower.refresh();
  await settled();
  expect(messenger.amended).toEqual([]);
  expect(log).toEqual([]);
  expect(await state.changesAfter(-1)).toEqual([]);
});
