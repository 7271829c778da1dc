import { expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { renderChecks } from '../../../src/platforms/terminal/checks.ts';
import { renderDocument } from '../../../src/platforms/terminal/document.ts';
import { createInk } from '../../../src/platforms/terminal/ink.ts';
import { renderHits } from '../../../src/platforms/terminal/search.ts';

const text = 'Home | News\nThe last ferry\nIt sailed on Monday.\nShare this \u001b[2J page\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const document: Document = {
  file: 'ferry.txt',
  format: 'text',
  encoding: 'utf-8',
  text,
  pageStarts: [],
  title: { value: 'The last ferry', span: at('The last ferry'), where: 'first line of the body' },
  site: null,
  byline: null,
  published: null,
  saved: null,
  language: 'en',
  notes: [{ kind: 'opinion', span: null }],
  removed: [
    { ...at('Home | News\n'), rule: 'navigation', reason: 'a line of links' },
    { ...at('Share this \u001b[2J page\n'), rule: 'share', reason: 'asks to share the page' },
  ],
  passages: [{ ...at('It sailed on Monday.'), heading: null, sentences: [at('It sailed on Monday.')] }],
};

test('a cleaned file shows what it is, what was kept, and what was removed and why', () => {
  expect(
    renderDocument(document, createInk(false), Number.POSITIVE_INFINITY),
  ).toBe(`file       ferry.txt (text, utf-8, en)
title      The last ferry (first line of the body, line 2)
site       not found
byline     not found
published  not found
saved      not found
note       this is an opinion piece
kept       36 of 69 characters, 1 passage; 2 parts removed

- removed: a line of links [navigation]
- Home | News
  The last ferry
  It sailed on Monday.
- removed: asks to share the page [share]
- Share this \\u001b[2J page
`);
});

test('ranked passages, numbered, with file and line', () => {
  const hit = {
    file: 'ferry.txt',
    line: 3,
    title: 'The last\u0007 ferry',
    published: null,
    text: 'It sailed\non Monday.',
    score: 7.126,
  };
  const setting = { ink: createInk(false), width: 60, pathOf: (file: string) => file };
  expect(
    renderHits([hit, { ...hit, text: 'word '.repeat(200) }], setting)
      .split('\n')
      .slice(0, 4),
  ).toEqual([
    '1. It sailed on Monday.',
    '   ferry.txt:3 · The last\\u0007 ferry · score 7.13',
    '',
    '2. word word word word word word word word word word word',
  ]);
  expect(renderHits([], setting)).toBe('Nothing found. Try fewer or other words.\n');
});

test('a fault stands with what to do about it', () => {
  const checks = [
    { name: 'Node', state: 'good', found: '20.19.0', remedy: null },
    { name: 'index', state: 'fault', found: 'damaged', remedy: 'Run: ibid index' },
  ] as const;
  expect(renderChecks(checks, createInk(false))).toBe(
    'ok    Node: 20.19.0\nFAULT index: damaged\n      → Run: ibid index\n',
  );
});
