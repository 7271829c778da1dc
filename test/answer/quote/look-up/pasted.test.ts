import { expect, test } from 'vitest';
import { PASTE_LIMIT, writingsOf } from '../../../../src/answer/quote/look-up/pasted.ts';

const all = (paste: string): string[] => writingsOf(paste).map(({ parts }) => parts.join(' | '));

test('what was pasted comes first, then what is in its quotation marks', () => {
  expect(all('“It sank.” — Lindholm Post, 4 May')).toEqual(
    expect.arrayContaining(['“It sank.” — Lindholm Post, 4 May', 'It sank.', 'It sank']),
  );
  expect(all('It sank.')[0]).toBe('It sank.');
});

test('words left out part it; a part of one word is dropped', () => {
  expect(all('It sank […] in the harbour ... of Lindholm … yes').at(-1)).toBe('It sank | in the harbour | of Lindholm');
});

test('quote marks of chat and a last line with a source are taken away', () => {
  expect(all('> It sank\n> in May.')[0]).toBe('It sank\nin May.');
  expect(all('It sank in May.\nharbour/news.txt:12')).toContain('It sank in May.');
});

test('nothing of nothing, and of too much the beginning, at a word', () => {
  expect(writingsOf(' \n ')).toEqual([]);
  const [first] = writingsOf('word '.repeat(PASTE_LIMIT));
  expect(first?.parts[0]?.length).toBeLessThanOrEqual(PASTE_LIMIT);
  expect(first?.parts[0]).toMatch(/word$/);
});
