import { describe, expect, test } from 'vitest';
import { type Boundary, SENTENCE_RULES } from '../../../src/corpus/split/sentence-rules.ts';

const at = (before: string, after: string, rest: Partial<Boundary> = {}): Boundary => ({
  before,
  terminator: '.',
  closers: '',
  after,
  lowerCased: false,
  lineStart: false,
  ...rest,
});

const decide = (name: string, boundary: Boundary) => {
  const rule = SENTENCE_RULES.find((one) => one.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule.decide(boundary);
};

describe.each<[string, [string, Boundary, 'break' | 'join' | null][]]>([
  [
    'list-number',
    [
      ['a number at the start of a line', at('1', 'Open', { lineStart: true }), 'join'],
      ['a letter at the start of a line', at('b', 'Open', { lineStart: true }), 'join'],
      ['a number within a line', at('1', 'Open'), null],
      ['a year at the start of a line', at('1999', 'Open', { lineStart: true }), null],
    ],
  ],
  [
    'speech-goes-on',
    [
      ['who asked', at('pays', 'Tove Lind asked.', { terminator: '?', closers: '”' }), 'join'],
      ['another sentence', at('pays', 'Tove Lind left.', { terminator: '?', closers: '”' }), null],
      ['a full stop', at('pays', 'Tove Lind asked.', { closers: '”' }), null],
    ],
  ],
  [
    'lower-case-follows',
    [
      ['lower case', at('wait', 'then he ran'), 'join'],
      ['lower case in quotation marks', at('wait', '“then he ran'), 'join'],
      ['a capital', at('wait', 'Then he ran'), null],
      ['a text without capitals', at('wait', 'then he ran', { lowerCased: true }), null],
    ],
  ],
  [
    'title',
    [
      ['a title', at('Gen', 'Holm'), 'join'],
      ['a word', at('home', 'Holm'), null],
      ['a title in brackets', at('Gen', 'Holm', { closers: ')' }), null],
    ],
  ],
  [
    'number-follows',
    [
      ['an abbreviation and a number', at('No', '5 on'), 'join'],
      ['an abbreviation and a word', at('No', 'Five'), null],
      ['a word and a number', at('home', '5 on'), null],
    ],
  ],
  [
    'initials',
    [
      ['a letter', at('J', 'Tamm'), 'join'],
      ['the pronoun', at('I', 'Tamm'), 'break'],
      ['letters and a name', at('U.S', 'Navy'), 'join'],
      ['letters and a word that begins sentences', at('U.S', 'The crew'), 'break'],
      ['a word', at('home', 'Tamm'), null],
    ],
  ],
  [
    'abbreviation',
    [
      ['a name follows', at('Inc', 'Chairman'), 'join'],
      ['a word that begins sentences', at('Inc', 'The firm'), 'break'],
      ['a quotation', at('Inc', '“Never'), 'break'],
      ['a word', at('home', 'Chairman'), null],
    ],
  ],
])('%s', (name, cases) => {
  test.each(cases)('%s', (_, boundary, verdict) => {
    expect(decide(name, boundary)).toBe(verdict);
  });
});

test('every rule is tested here by name', () => {
  expect(SENTENCE_RULES.map((rule) => rule.name)).toEqual([
    'list-number',
    'speech-goes-on',
    'lower-case-follows',
    'title',
    'number-follows',
    'initials',
    'abbreviation',
  ]);
});
