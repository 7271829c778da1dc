import { expect, test } from 'vitest';
import { readAccess } from '../../src/chat/access.ts';
import { checkedReply } from '../../src/chat/checked-reply.ts';
import { notice } from '../../src/chat/notice.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { quotation, remark } from '../../src/chat/say.ts';
import { seeDocuments } from '../../src/chat/see-documents.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../answer/small-documents.ts';
import { PLACE } from './desk/setting.ts';

const TEXT = 'The Lind valley counted 46 cases of illness by 14 May 2024.';
const DOCUMENT = documentFrom('water/count.md', TEXT);
const index = indexDocuments([DOCUMENT]);

function seenBy(text: string | null, rules = '') {
  const access = readAccess(rules);
  if (!access.ok) throw new Error(access.problem.message);
  const current = text === TEXT ? textsOf([DOCUMENT]) : async () => text;
  return seeDocuments({ index, current }, access.value.viewFrom(PLACE));
}

async function replyThen(): Promise<Reply> {
  const [citation] = await seenBy(TEXT).search('cases of illness', 1);
  if (!citation) throw new Error('the passage was not found');
  const block = { ...quotation(citation), link: 'https://ibid.example/documents/water/count.md#0-9' };
  return { ...notice('id', 'x'), sections: [remark(block)] };
}

test('what still stands is shown as it stands now', async () => {
  const reply = await replyThen();
  expect(await checkedReply(reply, seenBy(TEXT))).toEqual(reply);
  const [moved] = citationsOf(await checkedReply(reply, seenBy(`News.\n\n${TEXT}`)));
  expect(moved).toMatchObject({ start: 7, line: 3, gone: false });
});

test.each<[string, string | null]>([
  ['a file that is gone', null],
  ['a file that says something else', 'The Lind valley counted 47 cases of illness by 15 May 2024.'],
])('of %s nothing is shown, and nothing leads there', async (_what, text) => {
  const checked = await checkedReply(await replyThen(), seenBy(text));
  expect(citationsOf(checked)).toEqual([]);
  const [block] = checked.sections[0]?.blocks ?? [];
  expect(block).toMatchObject({ kind: 'quotation', citation: { gone: true } });
  expect(block).not.toHaveProperty('link');
});

test('a reply that tells of what may not be seen any more is not shown at all', async () => {
  const checked = await checkedReply(await replyThen(), seenBy(TEXT, 'default: [harbour]'));
  expect(JSON.stringify(checked)).not.toMatch(/Lind|water/);
  expect(checked.id).toBe('id');
});
