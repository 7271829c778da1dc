import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, readDiscord, wordsOf } from '../../../page/src/previews/discord-markdown.ts';
import { citationsOf } from '../../../src/chat/reply.ts';
import { renderDiscordMessage } from '../../../src/platforms/discord/render/message.ts';
import { anyReply } from '../../platforms/arbitrary-reply.ts';
import { read } from '../../platforms/discord/render/read.ts';
import { REPLIES } from '../../platforms/replies.ts';

function contentsOf(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const { content, components: inside = [] } = component as { content?: string; components?: unknown[] };
    return content === undefined ? contentsOf(inside) : [content];
  });
}

function quotesIn(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'quote' ? [wordsOf(mark.inside)] : []));
}

/** A heading or small line is a paragraph of its own here, and needs no line end. */
const wordsOnly = (text: string) => text.replaceAll('\n', '');

describe('what Ibid sends to Discord is read here as Discord reads it', () => {
  test.each(Object.keys(REPLIES))('%s', (name) => {
    const { components } = renderDiscordMessage(REPLIES[name]!, { from: 0, again: false });
    const contents = contentsOf(components);
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents)
      expect(wordsOnly(wordsOf(readDiscord(content)))).toBe(wordsOnly(read(content).text));
  });

  test('also of any reply whatever', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { components } = renderDiscordMessage(reply, { from: 0, again: false });
        for (const content of contentsOf(components))
          expect(wordsOnly(wordsOf(readDiscord(content)))).toBe(wordsOnly(read(content).text));
      }),
    );
  });
});

test('the words of a quotation are its words', () => {
  const reply = REPLIES['hostile']!;
  const { components } = renderDiscordMessage(reply, { from: 0, again: false });
  const quotes = contentsOf(components).flatMap((content) => quotesIn(readDiscord(content)));
  expect(quotes).toEqual(citationsOf(reply).map(({ quote }) => quote));
});
