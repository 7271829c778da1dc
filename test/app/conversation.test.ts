import { expect, test } from 'vitest';
import { converse } from '../../src/app/conversation.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { fakeIo } from './run-ibid.ts';

test('questions one after another; neither a problem nor a fault ends the conversation, "exit" does', async () => {
  const { io, written } = fakeIo('/', 'one\n\n  \nbroken\nfaulty\ntwo\nexit\nthree\n');
  await converse(io, async (question) => {
    if (question === 'broken') return failure({ code: 'x', message: 'it is broken' });
    if (question === 'faulty') throw new Error('it is faulty');
    return success(`answer to ${question}\n`);
  });
  expect(written.out).toBe('answer to one\n\nanswer to two\n\n\n');
  expect(written.err).toBe('ibid: it is broken\nibid: it is faulty; ask again, or end with Ctrl-D\n');
});

test('the end of input ends it', async () => {
  const { io, written } = fakeIo('/', 'only');
  await converse(io, async (question) => success(`${question}\n`));
  expect(written.out).toBe('only\n\n\n');
});
