import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentAddress, routeOf, viewAddress } from '../../../page/src/shell/route.ts';

test('an address of a document leads back to its file and span', () => {
  const file = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((name) => name.isWellFormed() && !/^\.{1,2}$/.test(name));
  fc.assert(
    fc.property(file, fc.nat(), fc.integer({ min: 1, max: 500 }), (name, start, length) => {
      const address = documentAddress(name, { start, end: start + length });
      const [path = '', span = ''] = address.split('#');
      expect(routeOf(path, `#${span}`)).toEqual({ view: 'document', file: name, start, end: start + length });
    }),
  );
});

test.each(['', '#', '#a-b', '#5-5', '#9-4', '#-1-4', '#1-2-3', '#1e3-2e3'])('the hash %j marks nothing', (hash) => {
  expect(routeOf('/documents/a%20b.md', hash)).toEqual({ view: 'document', file: 'a b.md', start: 0, end: 0 });
});

test('a path that is not well encoded is taken as it stands', () => {
  expect(routeOf('/documents/100%.md', '')).toMatchObject({ file: '100%.md' });
});

test('what was asked survives the address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (question) => {
      const address = viewAddress('why', { question });
      expect(routeOf('/', address.slice(1))).toEqual({ view: 'why', question, asOf: '', id: '' });
    }),
  );
});

test.each([
  ['/', '', { view: 'try' }],
  ['/', '#documents', { view: 'documents' }],
  ['/', '#timeline?topic=water', { view: 'timeline', topic: 'water' }],
  ['/', '#nothing', { view: 'try' }],
])('%s%s', (path, hash, route) => {
  expect(routeOf(path, hash)).toEqual(route);
});
