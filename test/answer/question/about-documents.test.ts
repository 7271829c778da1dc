import { describe, expect, test } from 'vitest';
import { aboutDocument, documentMeant, factOf } from '../../../src/answer/question/about-documents.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom } from '../small-documents.ts';

const BODY = 'The council of Lindholm voted on Friday to close the old bridge, which had stood since the war.';
const { documents } = indexDocuments([
  documentFrom('a.txt', BODY, { title: 'The Long Thaw', published: '2024-03-05', notes: ['ai-generated'] }),
  documentFrom('b.txt', `${BODY} Nobody was hurt.`, { title: 'The Long Thaw of the Northern Ports and What It Means' }),
  documentFrom('c.txt', `${BODY} It had been mended.`),
]);

describe('what is asked of a document', () => {
  test.each([
    ["When was 'The Long Thaw' published?", 'published', true],
    ['When was the article The Long Thaw first published?', 'published', false],
    ['What is the publication date of “The Long Thaw”?', 'published', true],
    ['When was The Long Thaw saved?', 'saved', false],
    ['Who wrote "The Long Thaw"?', 'byline', true],
    ['By whom was The Long Thaw written?', 'byline', false],
    ['Was The Long Thaw written by a machine?', 'ai-generated', false],
  ] as const)('%s', (question, asks, quoted) => {
    const about = aboutDocument(question);
    expect(about).toMatchObject({ asks, quoted });
    expect(about?.name).toContain('The Long Thaw');
    expect(documentMeant(about!, documents)?.file).toBe('a.txt');
  });

  test.each(['When did the thaw begin?', 'Who closed the bridge?', 'When was it?', ''])('nothing: %j', (question) => {
    expect(aboutDocument(question)).toBeNull();
  });
});

describe('the document that is meant', () => {
  const meant = (question: string) => documentMeant(aboutDocument(question)!, documents)?.file;

  test('without quotation marks needs half of the title', () => {
    expect(meant('When was the thaw published?')).toBe('a.txt');
    expect(documentMeant(aboutDocument('When was the ports published?')!, documents.slice(1))).toBeNull();
    expect(meant('When was “the ports” published?')).toBe('b.txt');
  });

  test('is none where a word is not of the title', () => {
    expect(meant('When was “The Long Winter” published?')).toBeUndefined();
  });
});

test('what the document says, and nothing where it says nothing', () => {
  const [first, second] = documents;
  expect(factOf({ asks: 'published', name: '', quoted: false }, first!)?.value).toBe('2024-03-05');
  expect(factOf({ asks: 'published', name: '', quoted: false }, second!)).toBeNull();
  expect(factOf({ asks: 'ai-generated', name: '', quoted: false }, first!)?.value).toBe('ai-generated');
  expect(factOf({ asks: 'ai-generated', name: '', quoted: false }, second!)).toBeNull();
});
