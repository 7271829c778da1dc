import { expect, test } from 'vitest';
import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import { readAccess } from '../../src/chat/access.ts';
import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { citationsOf, type Reply } from '../../src/chat/reply.ts';
import { seeDocuments } from '../../src/chat/see-documents.ts';
import { sampleShelf } from '../sample-shelf.ts';
import { CHANNEL, fakeContext, recorded } from './fake-context.ts';
import { sketch } from './sketch.ts';

const shelf = await sampleShelf();

/** The sample documents as they are seen where these folders may be seen. */
function seeing(folders: 'all' | readonly string[], given: Partial<Omit<Context, 'documents'>> = {}): Context {
  const access = readAccess(JSON.stringify({ default: folders }));
  if (!access.ok) throw new Error(access.problem.message);
  return { ...fakeContext(given), documents: seeDocuments(shelf, access.value.viewFrom(CHANNEL)) };
}

const run = (name: string, args: Arguments, context = seeing('all')): Promise<Reply> =>
  commands.find((command) => command.name === name)!.run(args, context);

const press = async (name: string, value: string, above: Reply, context: Context): Promise<Reply> =>
  actions
    .find((action) => action.name === name)!
    .run(value, {
      ...context,
      target: recorded({ citations: citationsOf(above), question: above.asked?.question ?? null }),
      again: async () => above,
    });

const ASKED: readonly (readonly [command: string, args: Arguments])[] = [
  ['ask', { question: 'when did Russia delist the Taliban?' }],
  ['ask', { question: 'has Russia recognised the Taliban government?' }],
  ['ask', { question: 'how many people fell ill in Harrowdale?' }],
  ['ask', { question: 'who won the marathon in Lisbon?' }],
  ['ask', { question: 'what will the dredging cost?', to: '2025-01-31' }],
  ['search', { words: 'Taliban recognition' }],
  ['search', { words: 'boil water notice' }],
  ['timeline', { topic: 'Taliban recognition' }],
  ['compare', { topic: 'Taliban recognition' }],
  ['verify', { quotation: 'Russia recognised the Taliban government on 3 July 2025.' }],
  ['check', { claim: 'Russia has never recognised the Taliban. In all 112 people fell ill in Harrowdale.' }],
];

/** Replies to all of it, and to every button under them. */
async function everything(context: Context): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const [name, args] of ASKED) {
    const reply = await run(name, args, context);
    replies.push(reply);
    for (const { action, value } of [...reply.buttons, ...reply.sections.flatMap(({ buttons = [] }) => buttons)])
      replies.push(await press(action, value, reply, context));
  }
  for (const name of ['sources', 'help']) replies.push(await run(name, {}, context));
  replies.push(await homeReply(context, []));
  return replies;
}

test('every quotation of every reply stands in its file, word for word', async () => {
  const replies = await everything(seeing('all'));
  const quoted = replies.flatMap(citationsOf);
  expect(quoted.length).toBeGreaterThan(80);
  for (const { file, start, end, quote } of quoted) expect(shelf.texts.get(file)?.slice(start, end)).toBe(quote);
});

test('where a folder may not be seen, nothing tells of it: no reply, button or suggestion', async () => {
  const context = seeing(['water']);
  const replies = await everything(context);
  for (const [name, option] of [
    ['source', 'name'],
    ['ask', 'source'],
  ] as const)
    expect(JSON.stringify(await commands.find((one) => one.name === name)!.complete!(option, '', context))).not.toMatch(
      /taliban|harbour/i,
    );
  replies.push(await run('source', { name: 'Briefing Russia and the Taliban.docx' }, context));
  const told = replies.map(sketch).join('\n');
  // What people wrote themselves comes back; what only the documents say does not.
  expect(told).toMatch(/112 people fell ill/);
  expect(told).not.toMatch(/Moscow|Kremlin|Kabul|Supreme Court|Saltmere|dredger|Meridian|Steppe/i);
  expect(new Set(replies.flatMap(citationsOf).map(({ file }) => file.split('/')[0]))).toEqual(new Set(['water']));
});

test('an old reply gives nothing away where its documents may no longer be seen', async () => {
  const above = await run('ask', { question: 'when did Russia delist the Taliban?' });
  const blind = seeing(['water'], { replyAt: async () => recorded({ citations: citationsOf(above) }) });
  const value = above.sections.flatMap(({ buttons = [] }) => buttons)[0]!.value;
  const told = [
    await press('context', value, above, blind),
    await run('verify', { quotation: 'https://a.example/1' }, blind),
  ];
  expect(told.map(sketch).join('\n')).not.toMatch(/Taliban|Russia|2025-06|Briefing|Supreme/);
  expect(sketch(told[1]!)).toContain('# 1. Gone\nNo document that can be seen from here holds these words.');
});

test('the answer, its context, and what other sources say', async () => {
  const above = await run('ask', { question: 'when did Russia delist the Taliban?' });
  expect(sketch(above)).toContain('*17 April 2025* · ');
  const context = await press('context', '0', above, seeing('all'));
  const { quote } = citationsOf(above)[0]!;
  expect(sketch(context)).toContain(`# The quotation\n> ${quote.slice(0, quote.indexOf('17 April'))}`);
  const others = await press('others', '', above, seeing('all'));
  const own = citationsOf(above)[0]!;
  expect(citationsOf(others).map(({ file }) => file)).not.toContain(own.file);
});

test('help offers questions that are answered here', async () => {
  const context = seeing('all');
  const questions = await context.documents.suggestQuestions(3);
  expect(questions).toHaveLength(3);
  for (const question of questions)
    expect((await run('ask', { question }, context)).asked?.status).not.toBe('unanswered');
  expect(sketch(await run('help', {}, context))).toContain(`3 questions to try:*\n${questions.join('\n')}`);
});
