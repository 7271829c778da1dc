import fc from 'fast-check';
import type { Citation } from '../../src/answer/answer.ts';
import type { Block, Button, Inline, Reply, Section } from '../../src/chat/reply.ts';
import { citationOf } from './replies.ts';

/** The longest quotation there is, in UTF-16 code units. */
export const LONGEST_QUOTATION = 400;

/** What acts somewhere: on Slack, on Discord, on the eye. */
const ACTING = [
  '@everyone',
  '@here',
  '<!channel>',
  '<!here|x>',
  '<@U0123ABCD>',
  '<@123456789012345678>',
  '<#C0123ABCD>',
  '<t:1700000000:R>',
  '<:wave:123456789012345678>',
  '</ask:123456789012345678>',
  ':smile:',
  '[link](javascript:alert(1))',
  '[link](https://evil.example "t")',
  'https://evil.example/a_(b)',
  '<https://evil.example|text>',
  'www.evil.example',
  'discord.gg/abc',
  '```',
  '`code`',
  '*a*',
  '**b**',
  '__c__',
  '_d_',
  '~~e~~',
  '||f||',
  '# g',
  '-# h',
  '1. i',
  '- j',
  '>>> k',
  '> l',
  '¯\\_(ツ)_/¯',
  '\\',
  '&amp;',
  '&',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '  ',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'е́',
  'שלום',
  '中文',
  '\ud83d',
  '\udc00',
  '**',
  '***',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ACTING) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 3, arbitrary: fc.constantFrom('The ', 'count ', 'in March', ', ', '312', '.', 'a', ' said ') },
);

/** Text of a document or a person, at most `limit` UTF-16 code units. */
export function hostileText(limit: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').slice(0, limit)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('*', '`', '\n', '\\', '<', '中', '👍', 'a\u0301', '\u0001', '_', 'x'), fc.boolean())
        .map(([unit, full]) => unit.repeat(full ? limit : 20).slice(0, limit)),
    },
  );
}

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

export const hostileCitation: fc.Arbitrary<Citation> = fc
  .record({
    quote: hostileText(LONGEST_QUOTATION).filter((quote) => quote !== ''),
    file: hostileText(300),
    line: fc.integer({ min: 1, max: 99_999 }),
    page: fc.option(fc.integer({ min: 1, max: 9_999 })),
    title: fc.option(hostileText(400)),
    site: fc.option(hostileText(200)),
    published: fc.option(fc.oneof(day, hostileText(20))),
    saved: fc.option(day),
    copies: fc.array(hostileText(300), { maxLength: 8 }),
    notes: fc.array(hostileText(200), { maxLength: 6 }),
    gone: fc.boolean(),
    times: fc.array(fc.record({ text: hostileText(100), from: day, to: day }), { maxLength: 5 }),
    span: fc.option(fc.tuple(fc.nat({ max: LONGEST_QUOTATION }), fc.nat({ max: LONGEST_QUOTATION }))),
  })
  .map(({ span, ...part }) => {
    const [a, b] = (span ?? [0, 0]).map((at) => Math.min(at, part.quote.length)) as [number, number];
    return citationOf({ ...part, shortSpan: span ? { start: Math.min(a, b), end: Math.max(a, b) } : null });
  });

/** A citation with everything as long as it can be. */
export function largestCitation(unit: string): Citation {
  const long = (length: number) => unit.repeat(length).slice(0, length);
  return citationOf({
    quote: long(LONGEST_QUOTATION),
    file: long(1_000),
    line: 999_999,
    page: null,
    title: long(2_000),
    site: long(500),
    published: null,
    saved: '2025-09-27',
    copies: Array.from({ length: 20 }, () => long(500)),
    notes: Array.from({ length: 20 }, () => long(500)),
    times: Array.from({ length: 20 }, () => ({ text: long(100), from: '2025-04-17', to: '2025-09-30' })),
    shortSpan: { start: 100, end: 300 },
  });
}

/** The address of a quotation's page, as long as a platform takes one. */
export const largestLink = (length: number): string => 'https://ibid.example/documents/'.padEnd(length, '%D0');

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: hostileText(120), strong: fc.boolean() }).map((part): Inline => ({ kind: 'text', ...part })),
  hostileText(120).map((text): Inline => ({ kind: 'code', text })),
  fc
    .record({ text: hostileText(60), url: fc.oneof(fc.webUrl(), hostileText(60), fc.constant('javascript:alert(1)')) })
    .map((part): Inline => ({ kind: 'link', ...part })),
  fc
    .oneof(hostileText(30), fc.constantFrom('U0123ABCD', '123456789012345678'))
    .map((id): Inline => ({ kind: 'person', id })),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        citation: hostileCitation,
        marked: fc.boolean(),
        link: fc.option(fc.oneof(fc.webUrl(), hostileText(60))),
      })
      .map(({ link, ...part }): Block => ({ kind: 'quotation', ...part, ...(link === null ? {} : { link }) })),
  },
  { weight: 1, arbitrary: hostileText(200).map((text): Block => ({ kind: 'heading', text })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ inlines: fc.array(inline, { maxLength: 5 }), faint: fc.boolean() })
      .map((part): Block => ({ kind: 'line', ...part })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ name: hostileText(50), value: fc.array(inline, { maxLength: 3 }) }), { maxLength: 12 })
      .map((facts): Block => ({ kind: 'facts', facts })),
  },
);

const id = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'),
  minLength: 16,
  maxLength: 16,
});

export const anyButton: fc.Arbitrary<Button> = fc.record({
  label: hostileText(40),
  action: fc.constantFrom('context', 'right', 'wrong', 'share-here', 'more'),
  target: id,
  value: hostileText(40).map((value) => value.toWellFormed()),
});

const section: fc.Arbitrary<Section> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
  buttons: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(anyButton, { maxLength: 4 }) },
  ),
  item: fc.boolean(),
});

export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    id,
    summary: hostileText(300),
    sections: fc.array(section, { minLength: 1, maxLength: 14 }),
    buttons: fc.array(anyButton, { maxLength: 4 }),
    pageItems: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  .map(({ pageItems, ...reply }) => (pageItems === null ? reply : { ...reply, pageItems }));

/** A reply whose sections can be told apart on sight and are not divided: each is one short numbered line. */
export const numberedReply: fc.Arbitrary<Reply> = fc
  .record({
    kinds: fc.array(fc.constantFrom('item', 'remark', 'heading', 'quotation'), { minLength: 1, maxLength: 90 }),
    pageItems: fc.option(fc.integer({ min: 1, max: 12 })),
    buttons: fc.array(anyButton, { maxLength: 5 }),
    id,
  })
  .map(({ kinds, pageItems, ...rest }) => ({
    ...rest,
    summary: 'Numbered',
    sections: kinds.map(
      (kind, i): Section => ({
        item: kind === 'item' || kind === 'quotation',
        blocks: [
          kind === 'heading'
            ? { kind, text: `§${i}§` }
            : kind === 'quotation'
              ? { kind, citation: citationOf({ quote: `§${i}§` }), marked: false }
              : { kind: 'line', inlines: [{ kind: 'text', text: `§${i}§` }] },
        ],
      }),
    ),
    ...(pageItems === null ? {} : { pageItems }),
  }));
