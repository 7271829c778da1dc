import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Reply, Section } from '../../src/chat/reply.ts';
import { type Medium, pageOf } from '../../src/platforms/page.ts';

const LETTERS = 10;

/** A medium whose parts are words and whose messages hold ten letters, or nine beside a "more". */
const words: Medium<string> = {
  render: ({ blocks, buttons }) => [
    ...blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [block.text]
        : block.kind === 'facts'
          ? block.facts.map(({ name }) => name)
          : block.kind === 'line'
            ? block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ''))
            : [],
    ),
    ...(buttons ?? []).map(({ label }) => label),
  ],
  fits: (parts, more) => parts.join('').length <= LETTERS - (more ? 1 : 0),
};

const line = (text: string): Block => ({ kind: 'line', inlines: [{ kind: 'text', text }] });
const item = (...texts: string[]): Section => ({ item: true, blocks: texts.map(line) });
const heading = (text: string): Section => ({ item: false, blocks: [{ kind: 'heading', text }] });
const reply = (...sections: Section[]): Reply => ({ id: 'x', summary: 'x', sections, buttons: [] });

function all(whole: Reply): string[] {
  const shown: string[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: ReturnType<typeof pageOf<string>> = pageOf(whole, from, words);
    shown.push(page.parts.join(' '));
    from = page.next;
  }
  return shown;
}

test('as many sections as fit; without a "more" to show, the last page holds as much as there is room', () => {
  expect(all(reply(item('aaa'), item('bbb'), item('ccc'), item('dddd')))).toEqual(['aaa bbb ccc', 'dddd']);
  expect(all(reply(item('aaa'), item('bbb'), item('cccc')))).toEqual(['aaa bbb cccc']);
});

test('at most so many items; remarks do not count', () => {
  const whole = { ...reply(heading('h'), item('a'), item('b'), item('c')), pageItems: 2 };
  expect(all(whole)).toEqual(['h a b', 'c']);
  expect(pageOf(whole, 0, words)).toMatchObject({ next: 3, itemsLeft: 1 });
});

test('a heading goes to the next page with what it stands before', () => {
  expect(all(reply(item('aaa'), item('bbb'), heading('h'), item('cccc')))).toEqual(['aaa bbb', 'h cccc']);
  expect(all(reply(item('aaaaa'), heading('h'), heading('i'), item('bbbb')))).toEqual(['aaaaa', 'h i bbbb']);
});

describe('a section that no message holds', () => {
  test('is divided between its blocks, and counts once', () => {
    const whole = reply(item('aa'), item('bbbb', 'cccc', 'ddd'), item('e'));
    expect(pageOf(whole, 0, words)).toMatchObject({ parts: ['aa'], itemsLeft: 2 });
    expect(all(whole)).toEqual(['aa', 'bbbb cccc', 'ddd e']);
    expect(pageOf(whole, 1, words)).toMatchObject({ itemsLeft: 1 });
  });

  test('leaves no heading alone before it', () => {
    expect(all(reply(item('a'), heading('hh'), item('bbbb', 'cccc', 'd')))).toEqual(['a hh bbbb', 'cccc d']);
  });

  test('has its buttons under its last part', () => {
    const button = { label: 'BB', action: 'x', target: 'x', value: '' };
    expect(all(reply({ ...item('aaaa', 'cccc', 'd'), buttons: [button] }))).toEqual(['aaaa cccc', 'd BB']);
    expect(all(reply({ ...item('aaaa', 'ccccc'), buttons: [button] }))).toEqual(['aaaa', 'ccccc BB']);
  });

  test('facts are divided too', () => {
    const facts = Array.from({ length: 12 }, (_, i) => ({ name: String.fromCharCode(97 + i), value: [] }));
    expect(all(reply({ item: false, blocks: [{ kind: 'facts', facts }] }))).toEqual(['a b c d e', 'f g h i j k l']);
  });
});

test.each([Number.NaN, -3, 0, 0.5])('a page from %d begins at the first section', (from) => {
  expect(pageOf(reply(item('a')), from, words)).toEqual({ parts: ['a'], next: null, itemsLeft: 0 });
});

test('beyond the last section a page is empty', () => {
  expect(pageOf(reply(item('a')), 1, words)).toEqual({ parts: [], next: null, itemsLeft: 0 });
});

test('whatever the sections, every word is shown once and in order, and every page fits', () => {
  const word = fc.integer({ min: 1, max: 4 }).map((length) => 'x'.repeat(length));
  const anySection = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((texts) => item(...texts)),
    word.map((text) => heading(text)),
    word.map((text): Section => ({ item: false, blocks: [line(text)] })),
  );
  fc.assert(
    fc.property(fc.array(anySection, { minLength: 1, maxLength: 12 }), (sections) => {
      const numbered = JSON.parse(JSON.stringify(sections)) as Section[];
      const shown = all(reply(...numbered));
      expect(shown.join(' ').split(' ')).toEqual(numbered.flatMap((section) => words.render(section)));
      const headings = sections.filter(({ blocks }) => blocks[0]?.kind === 'heading').length;
      if (headings === 0)
        for (const page of shown) expect(page.replaceAll(' ', '').length).toBeLessThanOrEqual(LETTERS);
    }),
  );
});
