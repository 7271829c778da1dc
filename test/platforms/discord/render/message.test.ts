import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, Reply } from '../../../../src/chat/reply.ts';
import { decodeDiscordButton } from '../../../../src/platforms/discord/render/button-id.ts';
import { DISCORD_LIMITS } from '../../../../src/platforms/discord/render/limits.ts';
import { type DiscordMessage, renderDiscordMessage } from '../../../../src/platforms/discord/render/message.ts';
import { discordOracle } from '../../../end-to-end/discord/oracle.ts';
import { anyReply, hostileText, largestCitation, largestLink, numberedReply } from '../../arbitrary-reply.ts';
import { expectWholePages, numbersIn, pages } from '../../pages.ts';
import { citationOf, REPLIES } from '../../replies.ts';
import { type Act, read } from './read.ts';
import { sketch } from './sketch.ts';

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

const RUNS = { numRuns: 100 };

function all(components: readonly Component[]): Component[] {
  return components.flatMap((component) =>
    component.type === 17 ? [component, ...all(component.components)] : [component],
  );
}

function contents({ components }: DiscordMessage): string[] {
  return all(components).flatMap((component) => (component.type === 10 ? [component.content] : []));
}

function buttons({ components }: DiscordMessage) {
  return all(components).flatMap((component) =>
    component.type === 1 ? component.components.flatMap((button) => (button.type === 2 ? [button] : [])) : [],
  );
}

function moreLabel(message: DiscordMessage): string | null {
  const more = buttons(message).find(
    (button) => 'custom_id' in button && decodeDiscordButton(button.custom_id)?.value === String(message.next),
  );
  return more && 'label' in more ? (more.label ?? null) : null;
}

function acts(message: DiscordMessage): Act[] {
  return contents(message).flatMap((content) => [...read(content).acts]);
}

function expectWithinLimits(message: DiscordMessage) {
  const flat = all(message.components);
  const rows = flat.flatMap((component) => (component.type === 1 ? [component.components] : []));
  expect(flat.length + rows.flat().length).toBeLessThanOrEqual(40);
  expect(message.components.length).toBeGreaterThan(0);
  const text = contents(message);
  expect(text.join('').length).toBeLessThanOrEqual(4_000);
  for (const content of text) expect(content.length).toBeGreaterThan(0);
  const bytes = text.reduce((sum, content) => sum + Buffer.byteLength(content) + 12, 0);
  expect(bytes).toBeLessThanOrEqual(10_170);
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(5);
  const ids = buttons(message).map((button) => ('custom_id' in button ? button.custom_id : ''));
  expect(new Set(ids).size, 'Discord refuses an id that occurs twice').toBe(ids.length);
  for (const button of buttons(message)) {
    if (!('custom_id' in button)) throw new Error('a button without an id');
    expect(button.custom_id.length).toBeLessThanOrEqual(100);
    expect(button.label?.length).toBeGreaterThan(0);
    expect(button.label?.length).toBeLessThanOrEqual(80);
  }
  JSON.stringify(message, (_, value) => {
    if (typeof value === 'string') expect(value.isWellFormed()).toBe(true);
    return value;
  });
}

const blocksOf = (reply: Reply): readonly Block[] => reply.sections.flatMap(({ blocks }) => blocks);
const inlinesOf = (reply: Reply): readonly Inline[] =>
  blocksOf(reply).flatMap((block) =>
    block.kind === 'line'
      ? block.inlines
      : block.kind === 'facts'
        ? block.facts.flatMap(({ value }) => value)
        : block.kind === 'quotation' && block.link !== undefined
          ? [{ kind: 'link', text: 'Open', url: block.link }]
          : [],
  );

/** As a browser reads addresses, which takes white space around them away. */
const isWebAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function quotesOf(reply: Reply): string[] {
  return blocksOf(reply).flatMap((block) =>
    block.kind === 'quotation' && !block.citation.gone ? [block.citation.quote.toWellFormed()] : [],
  );
}

describe('over generated replies', () => {
  test('every message is within Discord’s limits, and sends no mention', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, again) => {
        for (const message of pages(reply, renderDiscordMessage, again)) {
          expectWithinLimits(message);
          expect(message.allowed_mentions).toEqual({ parse: [] });
          expect(message.flags).toBe(32_768);
        }
      }),
      RUNS,
    );
  });

  test('every quotation arrives verbatim, once and in order, and nothing else is a quotation', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const seen = pages(reply, renderDiscordMessage).flatMap(acts);
        expect(seen.filter(({ kind }) => kind === 'quote').map(({ text }) => text)).toEqual(quotesOf(reply));
      }),
      RUNS,
    );
  });

  test('nothing acts but what the renderer means to', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const seen = pages(reply, renderDiscordMessage).flatMap(acts);
        const count = (kind: Act['kind']) => seen.filter((act) => act.kind === kind).length;
        const allowed = ['quote', 'heading', 'small', 'bold', 'code', 'link', 'mention'];
        expect(seen.filter(({ kind }) => !allowed.includes(kind))).toEqual([]);
        const inlines = inlinesOf(reply);
        const snowflakes = inlines.filter((inline) => inline.kind === 'person' && /^\d{17,20}$/.test(inline.id));
        expect(count('mention')).toBeLessThanOrEqual(snowflakes.length);
        const links = inlines.filter((inline) => inline.kind === 'link' && isWebAddress(inline.url));
        expect(count('link')).toBeLessThanOrEqual(links.length);
        const blocks = blocksOf(reply);
        expect(count('heading')).toBeLessThanOrEqual(blocks.filter(({ kind }) => kind === 'heading').length);
        const places = blocks.filter(({ kind }) => kind === 'quotation').length;
        expect(count('code')).toBeLessThanOrEqual(places + inlines.filter(({ kind }) => kind === 'code').length);
      }),
      RUNS,
    );
  });

  test('text without any kind but text arrives as itself', () => {
    fc.assert(
      fc.property(hostileText(300), hostileText(300), (quote, other) => {
        const reply: Reply = {
          id: 'x',
          summary: 'x',
          buttons: [],
          sections: [
            {
              item: true,
              blocks: [{ kind: 'quotation', citation: citationOf({ quote: `a${quote}` }), marked: false }],
            },
          ],
        };
        const [seen] = contents(renderDiscordMessage(reply, { from: 0, again: false })).map((content) => read(content));
        expect(seen?.text.replace(/\n$/, '')).toBe(`a${quote}`.toWellFormed().replace(/\n$/, ''));
        expect(seen?.acts.map(({ kind }) => kind)).toEqual(['quote']);
        const line: Reply = {
          ...reply,
          sections: [{ item: false, blocks: [{ kind: 'line', inlines: [{ kind: 'text', text: `a${other}` }] }] }],
        };
        expect(acts(renderDiscordMessage(line, { from: 0, again: false }))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('pages show each section once and in order, and count what is left', () => {
    fc.assert(
      fc.property(numberedReply, (reply) => {
        const messages = pages(reply, renderDiscordMessage);
        const shown = messages.map((message) => numbersIn(contents(message).join('\n')));
        expectWholePages(reply, shown, messages.map(moreLabel));
      }),
      RUNS,
    );
  });
});

describe('a line above', () => {
  test('moves nothing, however long it is, acts nowhere and fits every message', () => {
    fc.assert(
      fc.property(anyReply, hostileText(900), fc.boolean(), (reply, remark, follows) => {
        const rest = follows ? 'follows' : 'button';
        for (let from: number | null = 0; from !== null; ) {
          const plain: DiscordMessage = renderDiscordMessage(reply, { from, again: false, rest });
          const message = renderDiscordMessage(reply, { from, again: false, rest, remark: `a${remark}` });
          expectWithinLimits(message);
          expect(message.components.slice(1)).toEqual(plain.components);
          expect(message.next).toBe(plain.next);
          expect(read(contents(message)[0] ?? '').acts.map(({ kind }) => kind)).toEqual(['small']);
          from = plain.next;
        }
      }),
      RUNS,
    );
  });

  test('of two hundred characters is whole', () => {
    const [reply] = Object.values(REPLIES);
    const remark = `Since this was posted, ${'*water_* '.repeat(20)}has changed.`;
    const { components } = renderDiscordMessage(reply!, { from: 0, again: false, remark });
    expect(read((components[0] as { content: string }).content).text).toContain(remark);
  });
});

test('what follows is told instead of a button, and all of it is shown', () => {
  const render = (reply: Reply, options: { from: number; again: boolean }) =>
    renderDiscordMessage(reply, { ...options, rest: 'follows' });
  fc.assert(
    fc.property(numberedReply, (reply) => {
      const messages = pages(reply, render);
      expect(messages.flatMap((message) => numbersIn(contents(message).join('\n')))).toEqual(
        reply.sections.map((_, i) => i),
      );
      for (const message of messages) {
        expectWithinLimits(message);
        expect(moreLabel(message)).toBeNull();
        expect(contents(message).at(-1)?.includes('follows below')).toBe(message.next !== null);
      }
    }),
    RUNS,
  );
});

describe('the largest quotation', () => {
  const units = [
    '*',
    '`',
    '\\',
    '\n',
    ' \n',
    '中',
    '👍',
    '\u202e',
    '\u0001',
    '\ud800',
    'x',
    '>',
    '<@1>',
    'a\u0301\u0302',
  ];

  test.each(units)('of %j, with a heading, a remark that it may be a copy, and buttons, fits whole', (unit) => {
    const button = { label: 'x'.repeat(40), action: 'context', target: 'x'.repeat(16), value: 'y'.repeat(40) };
    const citation = largestCitation(unit);
    const quotation = {
      kind: 'quotation' as const,
      citation,
      marked: true,
      link: largestLink(DISCORD_LIMITS.pageLink),
    };
    const reply: Reply = {
      id: 'x'.repeat(16),
      summary: '',
      sections: [
        { item: false, blocks: [{ kind: 'heading', text: unit.repeat(500) }] },
        { item: true, blocks: [quotation], buttons: Array(5).fill(button) },
        { item: true, blocks: [quotation], buttons: [button] },
      ],
      buttons: Array(5).fill(button),
    };
    const messages = pages(reply, renderDiscordMessage, true);
    for (const message of messages) expectWithinLimits(message);
    const shown = { kind: 'quote', text: citation.quote.toWellFormed() };
    expect(messages.flatMap(acts).filter(({ kind }) => kind === 'quote')).toEqual([shown, shown]);
    expect(messages.flatMap(acts).filter(({ kind }) => kind === 'link')).toHaveLength(2);
  });
});

describe('the link to the page of a quotation', () => {
  const rendered = (link: string | undefined) => {
    const block = { kind: 'quotation' as const, citation: citationOf({ quote: 'x' }), marked: false };
    const sections = [{ item: true, blocks: [link === undefined ? block : { ...block, link }] }];
    return contents(renderDiscordMessage({ id: 'x', summary: '', sections, buttons: [] }, { from: 0, again: false }));
  };

  test('stands behind the place, and nothing else changes', () => {
    const [words, about] = rendered(undefined);
    const [place = '', ...rest] = about?.split('\n') ?? [];
    const link = 'https://ibid.example/documents/a%20(b).md?until=2026-01-01&sig=Zk_-9#1-2';
    const address = link.replace('(', '%28').replace(')', '%29').replace('_', '%5F');
    expect(rendered(link)).toEqual([words, [`${place} · [Open](<${address}>)`, ...rest].join('\n')]);
  });

  test.each(['javascript:alert(1)', 'http://ibid.example/', 'no address', largestLink(DISCORD_LIMITS.pageLink + 1)])(
    'is left out where it could not be followed: %s',
    (link) => {
      expect(rendered(link)).toEqual(rendered(undefined));
    },
  );
});

describe('the short answer', () => {
  const boldIn = (quote: string, short: string) => {
    const start = quote.indexOf(short);
    const citation = citationOf({ quote, shortSpan: { start, end: start + short.length } });
    const sections = [{ item: true, blocks: [{ kind: 'quotation' as const, citation, marked: true }] }];
    const message = renderDiscordMessage({ id: 'x', summary: '', sections, buttons: [] }, { from: 0, again: false });
    return acts(message).flatMap(({ kind, text }) => (kind === 'bold' ? [text] : []));
  };

  test.each([
    ['It has 312 wells.', '312 wells', ['312 wells']],
    ['It cost $4.2 million (net).', '$4.2 million', ['$4.2 million']],
    ['“Moscow” did.', 'Moscow', ['Moscow']],
    ['The *first* of it', '*first*', ['*first*']],
    ['It has 312 wells.', ' 312', []],
    ['rate of x%more', 'x%', []],
    ['a👍b', '👍', []],
    ['a 👍 b', '👍', ['👍']],
  ])('of %j is %j: bold is %j', (quote, short, expected) => {
    expect(boldIn(quote, short)).toEqual(expected);
  });
});

describe('reviewed messages', () => {
  test.each(Object.entries(REPLIES))('%s', async (name, reply) => {
    const messages = pages(reply, renderDiscordMessage, name === 'unanswered');
    await expect(messages.map(sketch).join('--- more ---\n')).toMatchFileSnapshot(`sketches/${name}.txt`);
  });
});

describe('held to Discord’s OpenAPI document', () => {
  const oracle = discordOracle();
  const faults = (message: DiscordMessage) => {
    const { components, flags, allowed_mentions } = message;
    return oracle?.value('MessageCreateRequest', { components, flags, allowed_mentions });
  };

  test.skipIf(!oracle)('a message that breaks it is seen', () => {
    const message = renderDiscordMessage(REPLIES['answered']!, { from: 0, again: false });
    const broken = { ...message, components: [{ type: 10, content: '' }] } as DiscordMessage;
    expect(faults(broken)).not.toEqual([]);
  });

  test.skipIf(!oracle)('every rendered message keeps it', () => {
    for (const reply of Object.values(REPLIES))
      for (const message of pages(reply, renderDiscordMessage)) expect(faults(message)).toEqual([]);
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const message of pages(reply, renderDiscordMessage, true)) expect(faults(message)).toEqual([]);
      }),
      RUNS,
    );
  });
});

test('a page after the last says that there is no more', () => {
  const message = renderDiscordMessage(REPLIES['answered']!, { from: 99, again: false });
  expect(contents(message)).toEqual(['-# There is no more\\.']);
  expect(message.next).toBeNull();
});

test('the table of limits says what the tests hold', () => {
  expect(DISCORD_LIMITS).toMatchObject({ components: 40, text: 4_000, row: 5, buttonLabel: 80, customId: 100 });
});
