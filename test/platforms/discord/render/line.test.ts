import { expect, test } from 'vitest';
import type { Inline } from '../../../../src/chat/reply.ts';
import { lineText } from '../../../../src/platforms/discord/render/line.ts';
import { read } from './read.ts';

const strong = (text: string): Inline => ({ kind: 'text', text, strong: true });

test.each<[string, Inline]>([
  ['no text', { kind: 'text', text: '' }],
  ['no code', { kind: 'code', text: '' }],
  ['nobody', { kind: 'person', id: '' }],
])('two bold stretches with %s between them are one', (_, empty) => {
  const content = lineText([strong('Riga'), empty, strong('Oslo'), { kind: 'code', text: 'x**' }], 100);
  expect(read(content)).toEqual({
    text: 'RigaOslox**',
    acts: [
      { kind: 'bold', text: 'RigaOslo' },
      { kind: 'code', text: 'x**' },
    ],
  });
});
