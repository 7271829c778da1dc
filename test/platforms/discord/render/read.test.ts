import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

describe('the reader sees what would act', () => {
  test.each([
    ['**x**', 'bold'],
    ['*x*', 'italic'],
    ['_x_', 'italic'],
    ['__x__', 'underline'],
    ['~~x~~', 'strike'],
    ['||x||', 'spoiler'],
    ['`x`', 'code'],
    ['```js\nx\n```', 'code block'],
    ['# x', 'heading'],
    ['a\n### x', 'heading'],
    ['-# x', 'small'],
    ['> x', 'quote'],
    ['>>> x\ny', 'quote'],
    ['1. x', 'list'],
    ['- x', 'list'],
    [' * x', 'list'],
    ['[x](https://x.example)', 'link'],
    ['<https://x.example>', 'link'],
    ['see https://x.example/a', 'link'],
    ['discord.gg/abc', 'invite'],
    ['@everyone', 'mention'],
    ['@here', 'mention'],
    ['<@123>', 'mention'],
    ['<@&123>', 'mention'],
    ['<#123>', 'mention'],
    ['<t:1700000000:R>', 'time'],
    ['</ask:123>', 'command'],
    ['<a:wave:123>', 'emoji'],
    [':smile:', 'emoji'],
  ])('%s', (content, kind) => {
    expect(read(content).acts.map((act) => act.kind)).toContain(kind);
  });

  test.each([
    ['\\*x\\*', '*x*'],
    ['\\\\', '\\'],
    ['1\\. x', '1. x'],
    ['https\\:\\/\\/x\\.example', 'https://x.example'],
    ['\\<\\@123\\>', '<@123>'],
    ['a \\# b', 'a # b'],
    ['\\a', '\\a'],
  ])('%s is only text', (content, text) => {
    expect(read(content)).toEqual({ text, acts: [] });
  });
});
