import { expect, test } from 'vitest';
import { fileName, withParameters } from '../../../page/src/server/request.ts';

test.each([
  [null, 'ibid'],
  ['attachment', 'ibid'],
  ['attachment; filename="answer.md"', 'answer.md'],
  ['attachment; filename="x.md"; filename*=UTF-8\'\'%C3%BCber%20uns.md', 'über uns.md'],
  ['attachment; filename="x.md"; filename*=UTF-8\'\'%FF', 'x.md'],
])('the name in %j is %j', (disposition, name) => {
  expect(fileName(disposition)).toBe(name);
});

test('what was not given is not sent', () => {
  expect(withParameters('/api/why', { question: 'a & b', asOf: '', limit: null, from: 0 })).toBe(
    '/api/why?question=a+%26+b&from=0',
  );
});
