import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, type SameRun } from '../../src/page-views/word-diff.ts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** The length of the longest common subsequence, by the textbook. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [y, other] of b.entries()) next.push(word === other ? last[y]! + 1 : Math.max(last[y + 1]!, next[y]!));
    last = next;
  }
  return last.at(-1)!;
}

const total = (runs: readonly SameRun[]): number => runs.reduce((sum, { length }) => sum + length, 0);

describe('words of two texts', () => {
  test('a changed word, a cut and an addition are seen', () => {
    const { same, complete } = alignWords(words('a b c d e f g'), words('a x c d g h'));
    expect(complete).toBe(true);
    expect(same).toEqual([
      { a: 0, b: 0, length: 1 },
      { a: 2, b: 2, length: 2 },
      { a: 6, b: 4, length: 1 },
    ]);
  });

  test('runs are of equal words, rise in both texts, and never meet', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 400 }), (a, b, cells) => {
        let x = 0;
        let y = 0;
        for (const run of alignWords(a, b, cells).same) {
          expect(run.a).toBeGreaterThanOrEqual(x);
          expect(run.b).toBeGreaterThanOrEqual(y);
          expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
          expect(run.length).toBeGreaterThan(0);
          x = run.a + run.length;
          y = run.b + run.length;
        }
      }),
    );
  });

  test('short texts are compared exactly, as long as the longest common subsequence', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { same, complete } = alignWords(a, b);
        expect(complete).toBe(true);
        expect(total(same)).toBe(commonLength(a, b));
      }),
    );
  });

  test('edits of a long text of different words cost little and are found', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => `w${i}`);
    const copy = [...long.slice(0, 10_000), 'new', 'words', ...long.slice(10_400, 30_000), 'x', ...long.slice(30_001)];
    const { same, complete } = alignWords(long, copy);
    expect(complete).toBe(true);
    expect(total(same)).toBe(50_000 - 400 - 1);
  });

  test('what is too long and too different is given up, and said to be', () => {
    const a = Array.from({ length: 5000 }, (_, i) => `a${i % 7}`);
    const b = Array.from({ length: 5000 }, (_, i) => `a${(i * 3) % 7}`);
    const { complete } = alignWords(a, b, 1000);
    expect(complete).toBe(false);
  });
});
