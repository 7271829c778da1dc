import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Block, Inline, Reply } from '../../../../src/chat/reply.ts';
import { decodeSlackButton } from '../../../../src/platforms/slack/render/button-id.ts';
import { SLACK_LIMITS } from '../../../../src/platforms/slack/render/limits.ts';
import {
  renderSlackHome,
  renderSlackMessage,
  type SlackMessage,
} from '../../../../src/platforms/slack/render/message.ts';
import { anyReply, hostileText, largestCitation, largestLink, numberedReply } from '../../arbitrary-reply.ts';
import { expectWholePages, numbersIn, pages } from '../../pages.ts';
import { citationOf, REPLIES } from '../../replies.ts';
import { read, readNotification } from './read.ts';
import { sketch } from './sketch.ts';

const RUNS = { numRuns: 100 };

/** What Slack's reference says of the blocks in use; numbers are written out, not taken from the renderer. */
const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.literal(false) });
const style = z.strictObject({ bold: z.literal(true).optional(), code: z.literal(true).optional() });
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal('link'), url: z.url({ protocol: /^https?$/ }).max(3_000), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]{5,20}$/) }),
]);
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z.strictObject({ type: z.literal('context'), elements: z.array(plainText(3_000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z
      .array(
        z.strictObject({
          type: z.enum(['rich_text_section', 'rich_text_quote']),
          elements: z.array(richElement).min(1),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(
        z.strictObject({
          type: z.literal('button'),
          text: plainText(75),
          action_id: z.string().min(1).max(255),
          value: z.string().max(2_000),
          style: z.enum(['primary', 'danger']).optional(),
        }),
      )
      .min(1)
      .max(5)
      .refine((buttons) => new Set(buttons.map(({ action_id }) => action_id)).size === buttons.length),
  }),
]);

function expectSound(blocks: readonly KnownBlock[], most: number) {
  expect(z.array(block).min(1).max(most).safeParse(blocks).error?.issues ?? []).toEqual([]);
  JSON.stringify(blocks, (_, value) => {
    if (typeof value === 'string') expect(value.isWellFormed()).toBe(true);
    return value;
  });
}

function expectWithinLimits({ blocks, text }: SlackMessage) {
  expectSound(blocks, 50);
  expect(Buffer.byteLength(JSON.stringify(blocks))).toBeLessThanOrEqual(11_000);
  expect(text).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(4_000);
}

function buttons({ blocks }: SlackMessage) {
  return blocks
    .flatMap((one) => (one.type === 'actions' ? one.elements : []))
    .flatMap((one) => (one.type === 'button' ? [one] : []));
}

function moreLabel(message: SlackMessage): string | null {
  const more = buttons(message).find(
    ({ action_id, value }) => decodeSlackButton(action_id ?? '', value)?.value === String(message.next),
  );
  return more?.text.text ?? null;
}

const blocksOf = (reply: Reply): readonly Block[] => reply.sections.flatMap(({ blocks }) => blocks);
const inlinesOf = (reply: Reply): readonly Inline[] =>
  blocksOf(reply).flatMap((one) =>
    one.kind === 'line'
      ? one.inlines
      : one.kind === 'facts'
        ? one.facts.flatMap(({ value }) => value)
        : one.kind === 'quotation' && one.link !== undefined
          ? [{ kind: 'link', text: 'Open', url: one.link }]
          : [],
  );
const quotesOf = (reply: Reply): string[] =>
  blocksOf(reply).flatMap((one) =>
    one.kind === 'quotation' && !one.citation.gone ? [one.citation.quote.toWellFormed()] : [],
  );

describe('over generated replies', () => {
  test('every message is as Slack’s reference asks, and within its limits', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, again) => {
        for (const message of pages(reply, renderSlackMessage, again)) expectWithinLimits(message);
      }),
      RUNS,
    );
  });

  test('every quotation arrives verbatim, once and in order, and nothing else is a quotation', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(pages(reply, renderSlackMessage).flatMap(({ blocks }) => read(blocks).quotes)).toEqual(quotesOf(reply));
      }),
      RUNS,
    );
  });

  test('nothing is parsed, and only people and links that a reply names are people and links', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const inlines = inlinesOf(reply);
        for (const { blocks, text } of pages(reply, renderSlackMessage)) {
          const seen = read(blocks);
          expect(seen.faults).toEqual([]);
          for (const id of seen.people) expect(inlines).toContainEqual({ kind: 'person', id });
          for (const url of seen.links)
            expect(
              inlines.some(
                (inline) => inline.kind === 'link' && URL.canParse(inline.url) && new URL(inline.url).href === url,
              ),
            ).toBe(true);
          expect(readNotification(text).acts).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('a notification shows every character of a plain summary', () => {
    fc.assert(
      fc.property(hostileText(200), (summary) => {
        const plain = summary.replace(/[^\x21-\x7e]+/g, ' ').trim();
        fc.pre(plain !== '');
        const { text } = renderSlackMessage(
          { ...REPLIES['private notice']!, summary: plain },
          { from: 0, again: false },
        );
        expect(readNotification(text)).toEqual({ text: plain, acts: [] });
      }),
      RUNS,
    );
  });

  test('pages show each section once and in order, and count what is left', () => {
    fc.assert(
      fc.property(numberedReply, (reply) => {
        const messages = pages(reply, renderSlackMessage);
        expectWholePages(
          reply,
          messages.map(({ blocks }) => numbersIn(read(blocks).text)),
          messages.map(moreLabel),
        );
      }),
      RUNS,
    );
  });

  test('a Home tab is as Slack’s reference asks, and says what it leaves out', () => {
    fc.assert(
      fc.property(fc.oneof(anyReply, numberedReply), (reply) => {
        expectSound(renderSlackHome(reply).blocks, 100);
      }),
      RUNS,
    );
    const nothing = renderSlackHome({ id: 'x', summary: 'Nothing yet', sections: [], buttons: [] });
    expect(read(nothing.blocks).text).toContain('Nothing yet');
    const items = Array.from({ length: 150 }, (_, i) => ({
      item: true,
      blocks: [{ kind: 'line' as const, inlines: [{ kind: 'text' as const, text: `§${i}§` }] }],
    }));
    const seen = read(renderSlackHome({ id: 'x', summary: 'x', sections: items, buttons: [] }).blocks).text;
    const shown = numbersIn(seen);
    expect(shown).toEqual(Array.from({ length: 99 }, (_, i) => i));
    expect(seen).toContain('51 more are not shown here.');
  });
});

describe('the largest quotation', () => {
  const units = [
    '*',
    '"',
    '\\',
    '\n',
    '中',
    '👍',
    '\u202e',
    '\u0001',
    '\ud800',
    '<!channel>',
    '&amp;',
    ':a:',
    'a\u0301\u0302',
  ];

  test.each(units)('of %j, with a heading, a remark that it may be a copy, and buttons, fits whole', (unit) => {
    const button = { label: 'x'.repeat(40), action: 'context', target: 'x'.repeat(16), value: 'y'.repeat(40) };
    const citation = largestCitation(unit);
    const quotation = { kind: 'quotation' as const, citation, marked: true, link: largestLink(SLACK_LIMITS.pageLink) };
    const reply: Reply = {
      id: 'x'.repeat(16),
      summary: unit.repeat(2_000),
      sections: [
        { item: false, blocks: [{ kind: 'heading', text: unit.repeat(500) }] },
        { item: true, blocks: [quotation], buttons: Array(5).fill(button) },
        { item: true, blocks: [quotation], buttons: [button] },
      ],
      buttons: Array(5).fill(button),
    };
    const messages = pages(reply, renderSlackMessage, true);
    for (const message of messages) expectWithinLimits(message);
    const quote = citation.quote.toWellFormed();
    expect(messages.flatMap(({ blocks }) => read(blocks).quotes)).toEqual([quote, quote]);
    expect(messages.flatMap(({ blocks }) => read(blocks).links)).toHaveLength(2);
  });
});

describe('the link to the page of a quotation', () => {
  const rendered = (link: string | undefined) => {
    const block = { kind: 'quotation' as const, citation: citationOf({ quote: 'x' }), marked: false };
    const sections = [{ item: true, blocks: [link === undefined ? block : { ...block, link }] }];
    return renderSlackMessage({ id: 'x', summary: 'x', sections, buttons: [] }, { from: 0, again: false }).blocks;
  };

  test('stands behind the place, and nothing else changes', () => {
    const link = 'https://ibid.example/documents/a%20(b).md?until=2026-01-01&sig=Zk_-9#1-2';
    const added = JSON.stringify([
      { type: 'text', text: ' · ' },
      { type: 'link', url: link, text: 'Open' },
    ]).slice(1, -1);
    expect(JSON.stringify(rendered(link)).replace(`,${added}`, '')).toBe(JSON.stringify(rendered(undefined)));
  });

  test.each(['javascript:alert(1)', 'http://ibid.example/', 'no address', largestLink(SLACK_LIMITS.pageLink + 1)])(
    'is left out where it could not be followed: %s',
    (link) => {
      expect(rendered(link)).toEqual(rendered(undefined));
    },
  );
});

describe('the short answer', () => {
  test.each([
    ['It has 312 wells.', { start: 7, end: 16 }, true, ['312 wells']],
    ['It has 312 wells.', { start: 7, end: 16 }, false, []],
    ['👍👍', { start: 1, end: 2 }, true, []],
  ])('of %j at %j, marked %s: bold is %j', (quote, shortSpan, marked, expected) => {
    const sections = [
      { item: true, blocks: [{ kind: 'quotation' as const, citation: citationOf({ quote, shortSpan }), marked }] },
    ];
    const { blocks } = renderSlackMessage({ id: 'x', summary: 'x', sections, buttons: [] }, { from: 0, again: false });
    expect(read(blocks)).toMatchObject({ quotes: [quote], bold: expected });
  });
});

describe('with a line above, and with the rest in a thread', () => {
  const words = fc.string({ unit: 'binary', maxLength: 600 });
  const rest = fc.constantFrom('button' as const, 'thread' as const);

  test('a message is within Slack’s limits, and below the line as it is without', () => {
    fc.assert(
      fc.property(anyReply, words, rest, fc.boolean(), (reply, remark, rest, again) => {
        const plain = renderSlackMessage(reply, { from: 0, again, rest });
        const amended = renderSlackMessage(reply, { from: 0, again, rest, remark });
        expectWithinLimits(amended);
        expect(amended.next).toBe(plain.next);
        const above = amended.blocks.length - plain.blocks.length;
        expect(above).toBeLessThanOrEqual(1);
        const at = again ? 1 : 0;
        expect(amended.blocks.toSpliced(at, above)).toEqual(plain.blocks);
        expect(read(amended.blocks).faults).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no button leads on where the rest is in the thread, and nothing is left out', () => {
    fc.assert(
      fc.property(anyReply, (whole) => {
        const sections = whole.sections.map(({ blocks, item }) => ({ blocks, item }));
        const reply = { ...whole, sections, buttons: whole.buttons.filter(({ action }) => action !== 'more') };
        const shown: SlackMessage[] = [];
        for (let from: number | null = 0; from !== null; from = shown.at(-1)!.next)
          shown.push(renderSlackMessage(reply, { from, again: false, rest: 'thread' }));
        expect(shown.flatMap(({ blocks }) => read(blocks).quotes)).toEqual(quotesOf(reply));
        for (const { blocks, next } of shown) {
          const says = /(?:more|goes on) in the thread below\./.test(JSON.stringify(blocks));
          if (next !== null) expect(says).toBe(true);
          // The button that leads on would be the only one of its kind: a generated reply's own are taken away.
          expect(JSON.stringify(blocks)).not.toContain('"action_id":"ibid:more:');
        }
      }),
      RUNS,
    );
  });
});

describe('reviewed messages', () => {
  test.each(Object.entries(REPLIES))('%s', async (name, reply) => {
    const messages = pages(reply, renderSlackMessage, name === 'unanswered');
    await expect(messages.map(sketch).join('--- more ---\n')).toMatchFileSnapshot(`sketches/${name}.txt`);
  });
});

test('a page after the last says that there is no more', () => {
  const { blocks, next } = renderSlackMessage(REPLIES['answered']!, { from: 99, again: false });
  expect(read(blocks).text).toBe('There is no more.\n');
  expect(next).toBeNull();
});

test('the table of limits says what the tests hold', () => {
  expect(SLACK_LIMITS).toMatchObject({
    blocks: 50,
    homeBlocks: 100,
    header: 150,
    buttonLabel: 75,
    actionId: 255,
    row: 5,
  });
});
