import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Arguments, Option } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { notice } from '../../src/chat/notice.ts';
import { citationsOf, type Inline, type Reply } from '../../src/chat/reply.ts';
import { visibleLine } from '../../src/chat/wording/visible.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { answer, citation, document, fakeContext, recorded } from './fake-context.ts';
import { fakeDigests } from './fake-digests.ts';

describe('what platforms make their definitions from', () => {
  test('every command of the design is there, and no name twice', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      'ask',
      'search',
      'sources',
      'source',
      'timeline',
      'compare',
      'verify',
      'check',
      'digest',
      'watch',
      'unanswered',
      'add',
      'help',
    ]);
    expect(actions.map(({ name }) => name)).toEqual([
      'more',
      'context',
      'others',
      'right',
      'wrong',
      'share',
      'keep',
      'stop-watch',
      'stop-own-watch',
      'pause-digest',
      'delete-digest',
    ]);
  });

  test.each(commands)(
    '$name: names, descriptions and options are within the limits',
    ({ name, description, options }) => {
      for (const named of [{ name, description }, ...options]) {
        expect(named.name).toMatch(/^[a-z][a-z-]{0,31}$/);
        expect(named.description.length).toBeGreaterThan(0);
        expect(named.description.length).toBeLessThanOrEqual(100);
        expect(named.description).not.toMatch(/[!\n]|\.$/);
      }
      expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
      expect(options.filter(({ main }) => main).length).toBeLessThanOrEqual(1);
      // Discord: "Required options must be listed before optional options".
      const firstOptional = options.findIndex(({ required }) => !required);
      if (firstOptional >= 0) expect(options.slice(firstOptional).some(({ required }) => required)).toBe(false);
      // Slack: a shortcut's name has at most 24 characters; Discord: 32.
      expect(commands.filter(({ messageLabel }) => messageLabel && messageLabel.length > 24)).toEqual([]);
    },
  );

  test('an option that names a document, a digest or a watch is completed', () => {
    const isNamed = ({ kind, suggested }: Option) => kind === 'document' || suggested === true;
    for (const { complete, options } of commands) expect(complete !== undefined).toBe(options.some(isNamed));
  });

  test('what is chosen from is within the limits, and no two choices are read alike', () => {
    const offered = commands.flatMap(({ options }) => options).filter(({ kind }) => kind === 'choice');
    expect(offered.length).toBeGreaterThan(0);
    for (const { choices = [] } of offered) {
      expect(choices.length).toBeGreaterThan(1);
      expect(choices.length).toBeLessThanOrEqual(25);
      const words = choices.flatMap(({ value, label }) => [...new Set([value.toLowerCase(), label.toLowerCase()])]);
      expect(new Set(words).size).toBe(words.length);
      // Slack's menus take 75 characters of a choice, Discord's 100.
      for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
    }
  });

  test.each(actions)('$name: its name is short and plain', ({ name }) => {
    expect(name).toMatch(/^[a-z-]{1,20}$/);
  });
});

/** Text that would do harm if it were more than text. */
const HOSTILE = [
  '@everyone',
  '<!channel>',
  '<@U1>',
  '[x](javascript:1)',
  '```',
  '\u202e\u200b',
  '\n# a\r\n> b',
  '\u0007',
  '|| * _ ~',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'x'.repeat(300),
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

const citations = fc.array(
  fc
    .record({
      quote: words.filter((quote) => quote.length > 0),
      file: words,
      title: fc.option(words),
      site: fc.option(words),
      published: fc.constantFrom(null, '2025-07-03', '2024-01-31'),
      copies: fc.array(words, { maxLength: 7 }),
      notes: fc.array(fc.constantFrom('opinion', 'unheard-of'), { maxLength: 2 }),
      start: fc.nat(1000),
      score: fc.integer({ min: 0, max: 12 }),
    })
    .map((given) => citation(given)),
  { maxLength: 12 },
);

const worlds = fc.record({
  given: citations,
  text: words,
  status: fc.constantFrom<Answer['status']>('answered', 'conflicting', 'unanswered'),
  kind: fc.constantFrom('verbatim', 'nearly', 'altered'),
  standing: fc.constantFrom('unchanged', 'moved', 'changed', 'gone'),
  verdict: fc.constantFrom('supported', 'contradicted', 'disputed', 'unanswered'),
  flags: fc.record({
    direct: fc.boolean(),
    conversational: fc.boolean(),
    isPrivate: fc.boolean(),
    hasTarget: fc.boolean(),
  }),
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const U1 = { platform: 'slack', id: 'U1' };
const OWN = { createdBy: U1 };

/** A context in which the documents say `given` to everything, and the arguments for a command in it. */
function enter({ given, text, status, kind, standing, verdict, flags }: World): { context: Context; args: Arguments } {
  const views = given.map((one) => ({ file: one.file, copies: one.copies, citations: [one] }));
  const replyStatus = given.length === 0 ? 'unanswered' : status;
  const problem = flags.isPrivate && flags.direct ? { code: 'x', message: text } : null;
  const digests = fakeDigests({
    digests: [
      { ...OWN, topic: text, lastRun: { due: 0, outcome: 'lost' } },
      { topic: null, ...OWN },
    ],
    watches: [
      { person: U1, text, kind: 'question' },
      { person: U1, text: 'sluice', kind: 'kept', pausedAt: 0 },
    ],
    questions: [{ question: text, at: Date.UTC(2026, 0, 14), times: 2, invocation: 'i', kept: flags.hasTarget }],
    preview: flags.hasTarget ? notice('elsewhere', visibleLine(text) || 'nothing') : null,
    ...(problem ? { problem } : {}),
  });
  const source = { kind: 'feed' as const, url: text, title: text };
  const context: Context = fakeContext({
    ...(flags.conversational ? {} : { digests }),
    addSource: async () =>
      problem
        ? failure(problem)
        : success({ ...source, alreadyThere: flags.direct, entries: 3, saved: [text], problems: [text] }),
    feeds: async () => [{ ...source, folder: text, saved: 1, fetchedAt: 0, problem: text }],
    place: { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct: flags.direct },
    conversational: flags.conversational,
    earlier: flags.conversational ? [text] : [],
    target: flags.hasTarget ? recorded({ citations: given, question: text }) : null,
    again: flags.hasTarget
      ? () => commands[0]!.run({ question: text, private: true }, { ...context, id: 'above' })
      : null,
    replyAt: async () => (flags.hasTarget ? recorded({ citations: given }) : null),
    add: async () =>
      flags.isPrivate
        ? { ok: false, problem: { code: 'x', message: text } }
        : {
            ok: true,
            value: {
              file: text,
              title: text,
              published: null,
              saved: null,
              language: text,
              passages: 2,
              notes: [text],
              duplicates: [text],
            },
          },
    documents: {
      documents: given.map((one, id) =>
        document({ id, file: one.file, title: one.title, site: one.site, byline: text, published: one.published }),
      ),
      copiesOf: (one) => [one],
      ask: async (question) =>
        answer({
          question,
          status: replyStatus,
          citations: given,
          shortAnswer: flags.direct ? text : null,
          gone: given.slice(0, 1).map((one) => ({ ...one, gone: true })),
        }),
      search: async () => given,
      timeline: async () => given.map((one) => ({ from: '2025-01-01', to: '2025-01-31', words: text, citation: one })),
      compare: async () => views,
      checkClaim: async () =>
        given.map(() => ({
          claim: text,
          verdict: verdict as 'supported',
          supporting: given,
          contradicting: given,
          nearest: given,
        })),
      lookUp: async () => ({
        kind: kind as 'altered',
        citations: given,
        nearest: given,
        missing: [text],
        added: [text],
      }),
      standing: async (was) => ({ kind: standing as 'changed', was, nearest: was, citation: was }),
      around: async (itself) => ({ before: given, itself, after: given }),
      suggestQuestions: async () => [text],
    },
  });
  const file = { name: text, size: 1, handle: null };
  const options = [
    'question',
    'words',
    'filter',
    'name',
    'topic',
    'quotation',
    'claim',
    'topic-or-question',
    'days',
  ].map((name) => [name, text]);
  return { context, args: { ...Object.fromEntries(options), private: flags.isPrivate, file } };
}

async function everyReply(world: World): Promise<Reply[]> {
  const { context, args } = enter(world);
  const of = (name: string) => commands.find((command) => command.name === name)!;
  const fitting = (name: string) =>
    Object.fromEntries(
      of(name).options.flatMap((option) =>
        args[option.name] === undefined ? [] : [[option.name, args[option.name]!]],
      ),
    );
  return [
    ...(await Promise.all(commands.map(({ name, run }) => run(fitting(name), context)))),
    ...(await Promise.all(actions.map(({ run }) => run('0', context)))),
    ...(await Promise.all(
      ['digest', 'watch'].flatMap((name) => {
        const { options, run } = of(name);
        const choices = options.find((option) => option.name === 'action')?.choices ?? [];
        const named = [{ [name]: world.text }, { [name]: '1', when: 'daily at 9' }, { when: world.text }, {}];
        return choices.flatMap(({ value }) =>
          named.map((more) => run({ ...fitting(name), action: value, ...more }, enter(world).context)),
        );
      }),
    )),
    ...(await Promise.all(
      actions.flatMap(({ run }) =>
        ['digest-000000000', 'watch-000000000'].map((value) => run(value, enter(world).context)),
      ),
    )),
    await of('add').run({ url: 'https://x.example' }, context),
    await of('add').run({ url: world.text }, context),
    await homeReply(context, [{ question: world.text, outcome: 'answered', at: 0 }]),
  ];
}

const inlinesOf = (reply: Reply): Inline[] =>
  reply.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'line' ? block.inlines : block.kind === 'facts' ? block.facts.flatMap(({ value }) => value) : [],
    ),
  );

const ONE_LINE = /^[^\n\r\u2028\u2029]*$/;
const places = (all: readonly Citation[]) =>
  new Set(all.map(({ file, start, quote }) => JSON.stringify([file, start, quote])));

test('whatever stands in documents and questions, replies keep what was agreed', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const given = places(world.given);
      for (const reply of await everyReply(world)) {
        expect(reply.summary).toMatch(ONE_LINE);
        expect(reply.summary).not.toBe('');
        expect(reply.sections.length).toBeGreaterThan(0);
        expect(reply.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
        for (const quoted of places(citationsOf(reply))) expect(given).toContain(quoted);
        for (const one of inlinesOf(reply)) {
          expect(one.kind).not.toBe('link');
          if (one.kind === 'text' || one.kind === 'code') {
            expect(one.text).toMatch(ONE_LINE);
            expect(visibleLine(one.text)).toBe(one.text.trim());
          }
          if (one.kind === 'person') expect(one.id).toBe('U1');
        }
        for (const { blocks } of reply.sections)
          for (const block of blocks) if (block.kind === 'heading') expect(visibleLine(block.text)).toBe(block.text);
        for (const { label, value, action } of [
          ...reply.buttons,
          ...reply.sections.flatMap(({ buttons = [] }) => buttons),
        ]) {
          expect(label.length).toBeLessThanOrEqual(40);
          expect(value.length).toBeLessThanOrEqual(40);
          expect(actions.map(({ name }) => name)).toContain(action);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what cannot be seen from here is in no reply', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const secret = citation({
        file: 'secret-file',
        title: 'secret-title',
        quote: 'secret-quote',
        copies: ['secret-copy'],
      });
      const { context } = enter({ ...world, text: 'when', flags: { ...world.flags, hasTarget: true } });
      // A record from before the access changed, whose quotation is not to be seen any more.
      const target = recorded({ citations: [secret] });
      const blind: Context = {
        ...context,
        target,
        replyAt: async () => target,
        documents: { ...context.documents, around: async () => null, standing: async (was) => ({ kind: 'gone', was }) },
      };
      const replies = [
        await commands.find(({ name }) => name === 'verify')!.run({ quotation: 'https://link.example/1' }, blind),
        ...(await Promise.all(actions.map(({ run }) => run('0', blind)))),
      ];
      expect(JSON.stringify(replies)).not.toContain('secret-');
    }),
    { numRuns: 30 },
  );
});
