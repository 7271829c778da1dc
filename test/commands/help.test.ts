import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const help = commands.find(({ name }) => name === 'help')!;

test('three lines of what it does, a line for each command, three questions to try', async () => {
  const context = fakeContext({
    documents: { suggestQuestions: async (limit) => ['a?', 'b\n?', 'c?', 'd?'].slice(0, limit) },
  });
  const reply = await help.run({}, context);
  const [what, list, questions] = sketch(reply).split('\n\n');
  expect(what!.split('\n')).toHaveLength(3);
  expect(list!.split('\n')).toEqual([
    `*${commands.length} commands:*`,
    '`/ask question` Ask the documents a question: a short answer, and the sentence that says so',
    '`/search words` Find passages by their words, best first',
    '`/sources [filter]` List the documents, newest first',
    '`/source name` What is known of one document: dates, site, notes, copies',
    '`/timeline topic` What happened when: dated statements on a topic, in order, each a quotation',
    '`/compare topic` What each independent source says on a topic, side by side',
    '`/verify quotation` Look a quotation up again: does the document still say so?',
    '`/check claim` Check a claim: quotations for and against it',
    '`/digest [action]` What is new in the documents, posted at set times',
    '`/watch [topic-or-question]` Be told when a document says something new on a topic, or answers a question',
    '`/unanswered [days]` What was asked here and the documents could not say',
    '`/add [url]` Add a file, a web page or a feed to the documents',
    '`/help` What Ibid does, and three questions to try',
  ]);
  expect(questions).toBe(
    '*1 document can be asked from here. 3 questions to try:*\na?\nb ?\nc?\n~ /sources lists the documents.',
  );
});

test('commands are named as they are typed on the platform', async () => {
  const text = sketch(await help.run({}, fakeContext({ slash: (name) => `/ibid-${name}` })));
  expect(text).toContain('`/ibid-help`');
  expect(text).not.toContain(' /sources');
});

test('one question, none, and no documents', async () => {
  const one = sketch(await help.run({}, fakeContext({ documents: { suggestQuestions: async () => ['a?'] } })));
  expect(one).toContain('A question to try:*\na?');
  expect(sketch(await help.run({}, fakeContext()))).toContain(
    '1 document can be asked from here. /sources lists them.',
  );
  const none = sketch(await help.run({}, fakeContext({ documents: { documents: [] } })));
  expect(none).toContain('No documents can be seen from here yet. Add one with /add.');
});
