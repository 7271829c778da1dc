import { expect, test } from 'vitest';
import { counted, createProgress, duration, progressLine } from '../../../src/platforms/terminal/progress.ts';

function recorded(isTerminal: boolean) {
  let clock = 0;
  let written = '';
  const progress = createProgress({
    isTerminal,
    now: () => clock,
    write: (text) => {
      written += text;
    },
  });
  return {
    progress,
    at: (ms: number, done: number, total = 100) => {
      clock = ms;
      progress.update({ phase: 'reading', done, total });
    },
    written: () => written,
  };
}

test('a line says how far the work is and how long it will take', () => {
  expect(progressLine({ phase: 'reading', done: 1200, total: 6000 }, 20_000)).toBe(
    'reading 1,200 of 6,000 (20 %), 1 min 20 s left',
  );
  expect(progressLine({ phase: 'reading', done: 5, total: 10 }, 200)).toBe('reading 5 of 10 (50 %)');
  expect(progressLine({ phase: 'writing', done: 0, total: 0 }, 5_000)).toBe('writing');
});

test('a terminal gets one line that is written over and cleared at the end', () => {
  const { progress, at, written } = recorded(true);
  at(0, 1);
  at(50, 2);
  at(100, 3);
  progress.finish();
  expect(written()).toBe('\r\u001b[2Kreading 1 of 100 (1 %)\r\u001b[2Kreading 3 of 100 (3 %)\r\u001b[2K');
});

test('a log gets a plain line every five seconds, and none for work of a moment', () => {
  const { progress, at, written } = recorded(false);
  at(0, 1);
  at(4_900, 2);
  at(5_000, 50);
  at(9_000, 90);
  progress.finish();
  expect(written()).toBe('reading 50 of 100 (50 %), 5.0 s left\n');
});

test('numbers and times for people', () => {
  expect([0, 999, 1000, 1234567].map(counted)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([840, 12_000, 80_000, 7_500_000].map(duration)).toEqual(['0.8 s', '12 s', '1 min 20 s', '2 h 5 min']);
});
