import { expect, test } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createInk } from '../../../src/platforms/terminal/ink.ts';
import { renderReply } from '../../../src/platforms/terminal/reply.ts';

const SETTING = { ink: createInk(false), width: 60, pathOf: (file: string) => `docs/${file}` };
const CITATION: Citation = {
  quote: 'The ferry was closed on March 3, 2024.',
  file: 'ferry.txt',
  start: 0,
  end: 38,
  line: 1,
  page: null,
  title: 'The last ferry',
  site: null,
  published: '2024-03-04',
  saved: null,
  copies: [],
  notes: [],
  score: 1,
  reasons: [],
  times: [],
  shortSpan: { start: 24, end: 37 },
  gone: false,
};
const REPLY: Reply = {
  id: 'one',
  summary: 'March 3, 2024',
  sections: [
    { blocks: [{ kind: 'heading', text: 'March 3,\u001b[2J 2024' }], item: false },
    {
      blocks: [{ kind: 'quotation', citation: CITATION, marked: true }],
      buttons: [{ label: 'More context', action: 'context', target: 'one', value: '0' }],
      item: true,
    },
    {
      blocks: [
        {
          kind: 'line',
          inlines: [
            { kind: 'person', id: 'U1' },
            { kind: 'text', text: ' asks about ', strong: true },
            { kind: 'code', text: 'a.md:1' },
            { kind: 'text', text: ', see ' },
            { kind: 'link', text: 'here', url: 'https://example.org/' },
          ],
        },
        { kind: 'facts', facts: [{ name: 'Published', value: [{ kind: 'text', text: '4 March 2024' }] }] },
      ],
      item: true,
    },
  ],
  buttons: [{ label: 'Right', action: 'right', target: 'one', value: '' }],
};

test('every section of a reply, with its buttons; nothing in it acts on the terminal', () => {
  expect(renderReply(REPLY, 'public', SETTING)).toBe(`March 3,\\u001b[2J 2024

  “The ferry was closed on March 3, 2024.”
  docs/ferry.txt:1
  The last ferry · published 4 March 2024
[More context]

@U1 asks about a.md:1, see here (https://example.org/)
  Published: 4 March 2024

[Right]
`);
});

test('a private reply says so; a later page begins with its first section', () => {
  const shown = renderReply({ ...REPLY, from: 2 }, 'private', SETTING);
  expect(shown).toMatch(/^\(only for the person who asked\)\n\n@U1 asks/);
});
