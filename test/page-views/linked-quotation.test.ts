import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedQuotation } from '../../src/page-views/linked-quotation.ts';

const TEXT = 'One ship came in. Two ships left. One ship came in.';

test('what stands where it stood counts before what was quoted later', () => {
  const place = { start: 18, end: 33 };
  expect(linkedQuotation(TEXT, place, ['Ten ships left.', 'Two ships left.'])).toEqual({
    standing: 'unchanged',
    now: place,
  });
  expect(linkedQuotation(TEXT, place, ['Ten ships left.'])).toEqual({ standing: 'gone', now: null });
  expect(linkedQuotation(TEXT, place, [])).toEqual({ standing: 'unknown', now: null });
});

test('where it stands now are its words, and gone is what stands nowhere', () => {
  const quote = fc.oneof(
    fc.tuple(fc.nat(TEXT.length), fc.nat(20)).map(([from, length]) => TEXT.slice(from, from + length)),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(quote, fc.nat(60), (words, start) => {
      const { standing, now } = linkedQuotation(TEXT, { start, end: start + words.length }, [words]);
      if (now) expect(TEXT.slice(now.start, now.end)).toBe(words);
      expect(standing === 'gone').toBe(words === '' || !TEXT.includes(words));
      expect(standing === 'unchanged').toBe(words !== '' && TEXT.startsWith(words, start));
    }),
  );
});
