import { expect, test } from 'vitest';
import { copiesOf } from '../../../src/answer/quote/copies.ts';
import { documentFrom, reading } from '../small-documents.ts';

const STORY =
  'The ferry of Lindholm sank in calm weather on Friday, and the crew of nine was brought ashore by two fishing boats before the morning came, the harbour office said.';

const documents = [
  documentFrom('c.txt', STORY),
  documentFrom('a.txt', STORY.replace('Friday', 'Saturday')),
  documentFrom('b.txt', STORY),
  documentFrom(
    'd.txt',
    'The ferry of Norvik was sold to a firm from the islands, which wants to run it in summer only.',
  ),
];
const { index, candidates } = reading('When did the ferry of Lindholm sink?', documents);
const of = (file: string) =>
  candidates.find((candidate) => index.documents[candidate.passage.document]?.file === file)!;

test('the other files that carry the sentence, light edits let pass, in order', () => {
  expect(copiesOf(index, of('b.txt'), () => true)).toEqual(['a.txt', 'c.txt']);
  expect(copiesOf(index, of('a.txt'), () => true)).toEqual(['b.txt', 'c.txt']);
});

test('not those that may not be seen', () => {
  const hidden = index.documents.findIndex((document) => document.file === 'a.txt');
  expect(copiesOf(index, of('b.txt'), (document) => document !== hidden)).toEqual(['c.txt']);
});

test('none where the story is told once', () => {
  expect(copiesOf(index, of('d.txt'), () => true)).toEqual([]);
});
