import { expect, test } from 'vitest';
import { viewOfVisit, visitOf } from '../../../src/app/local-page/visitor.ts';

const links = {
  allows: (file: string, { until, sig }: { until: string; sig: string }) =>
    file === 'water/count.md' && until === 'DAY' && sig === 'SIG',
};
const visit = (path: string, method = 'GET') => visitOf(method, new URL(path, 'https://ibid.example'), links);
const SIGNED = 'until=DAY&sig=SIG';

test('a signed link opens the page of its document, and what the page asks for', () => {
  const document = { kind: 'document', file: 'water/count.md' };
  expect(visit(`/documents/water/count.md?${SIGNED}`)).toEqual(document);
  expect(visit(`/documents/water%2Fcount.md?${SIGNED}`)).toEqual(document);
  expect(visit(`/api/document?file=water/count.md&from=0&to=9&${SIGNED}`)).toEqual(document);
});

test('the scripts and styles of the page tell nothing, and are for everybody', () => {
  for (const path of ['/assets/index-C0ffee_1.js', '/assets/index.css', '/favicon.ico', '/icon.svg'])
    expect(visit(path)).toEqual({ kind: 'part' });
});

test.each([
  '/',
  '/index.html',
  '/documents/water/count.md',
  `/documents/water/other.md?${SIGNED}`,
  '/documents/water/count.md?until=DAY&sig=OTHER',
  `/documents/%zz?${SIGNED}`,
  `/api/document?file=water/other.md&${SIGNED}`,
  `/api/about?file=water/count.md&${SIGNED}`,
  `/api/why?file=water/count.md&${SIGNED}`,
  `/api/dashboard/documents?file=water/count.md&${SIGNED}`,
  '/assets/../api/about',
  '/assets/x.json',
  '/metrics',
])('refused: %s', (path) => {
  expect(visit(path)).toEqual({ kind: 'refused' });
});

test('nothing is sent by a link', () => {
  expect(visit(`/api/document?file=water/count.md&${SIGNED}`, 'POST')).toEqual({ kind: 'refused' });
});

test('a visitor sees the file of the link, or none', () => {
  const view = viewOfVisit({ kind: 'document', file: 'water/count.md' });
  expect([view.allows('water/count.md'), view.allows('water/count.mdx'), view.home]).toEqual([true, false, null]);
  expect(viewOfVisit({ kind: 'part' }).allows('water/count.md')).toBe(false);
});
