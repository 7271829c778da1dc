import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUOTE_LIMIT } from '../../../src/answer/evidence/leaning.ts';
import { quotationOf } from '../../../src/answer/quote/quotation.ts';
import { reading } from '../small-documents.ts';

/** What is quoted for the sentence that begins so, around the core. */
function quoted(text: string, beginning: string, core: string | null = null): string {
  const found = reading('When did the ferry of Lindholm sink?', text).candidates.find((candidate) =>
    candidate.text.startsWith(beginning),
  );
  if (!found) throw new Error(`no sentence begins with ${beginning}`);
  const at = core === null ? -1 : found.text.indexOf(core);
  const { start, end } = quotationOf(found, core === null ? null : { start: at, end: at + core.length });
  return text.slice(start, end);
}

describe('what is quoted', () => {
  test('is the sentence', () => {
    expect(quoted('The mill burned. The ferry sank in May. Nobody wept.', 'The ferry')).toBe('The ferry sank in May.');
  });

  test('has the sentence before it where it begins with a pronoun', () => {
    const text = 'The ferry of Lindholm was old. It sank in May.';
    expect(quoted(text, 'It sank')).toBe(text);
    expect(quoted('It sank in May, the ferry.', 'It sank')).toBe('It sank in May, the ferry.');
  });

  test('has it as one span, with the line break between', () => {
    const text =
      'The ferry of Lindholm was old and had been mended twice in one\r\nyear. It sank in May, off the coast.';
    expect(quoted(text, 'It sank')).toBe(text);
  });

  test('does not have it where both would be too long', () => {
    const before = `The ferry of Lindholm was old${', and the crew was tired'.repeat(17)}.`;
    expect(quoted(`${before} It sank in May.`, 'It sank')).toBe('It sank in May.');
  });
});

describe('a sentence that is too long', () => {
  const clauses = Array.from({ length: 40 }, (_, i) => `the ferry passed island number ${i}`);
  const text = `In summer ${clauses.join(', and ')}, and the crew slept.`;

  test.each(['number 0', 'number 20', 'number 39'])('is cut at clauses around %s', (core) => {
    const quote = quoted(text, 'In summer', core);
    expect(quote).toContain(core);
    expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
    expect(quote.length).toBeGreaterThan(QUOTE_LIMIT / 2);
    expect(quote).not.toMatch(/^[\s,]|[\s,]$/);
    expect(text[text.indexOf(quote) - 1] ?? ' ').toBe(' ');
    expect(quote).toMatch(/^(?:In summer|the ferry|and)/);
  });

  test('without clauses is cut between words', () => {
    const plain = `The ferry sank ${'slowly '.repeat(100)}in May.`;
    const quote = quoted(plain, 'The ferry', 'sank');
    expect(quote).toMatch(/^(?:The ferry )?sank(?: slowly)+$/);
    expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
  });

  test('without words is cut between characters', () => {
    for (const lead of ['ferry ', 'a ferry ']) {
      const quote = quoted(`${lead}${'\u{1F6A2}'.repeat(400)}`, lead.trim(), 'ferry');
      expect(quote.length).toBeLessThanOrEqual(QUOTE_LIMIT);
      expect(quote).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

test('always one span inside the passage, not empty, within the limit, with the core in it where it fits', () => {
  const piece = fc.constantFrom(
    ...['ferry', 'sank', 'of', 'Lindholm', ',', ' and ', ' who ', ';', ' – ', '\n', 'x'.repeat(150), '\u{1F6A2}'],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 150 }), fc.nat(), fc.nat(30), (pieces, from, length) => {
      const { candidates } = reading('When did the ferry of Lindholm sink?', `The ferry ${pieces.join(' ')} left.`);
      for (const candidate of candidates) {
        const start = from % candidate.text.length;
        const core = { start, end: Math.min(candidate.text.length, start + length) };
        for (const { start: first, end } of [quotationOf(candidate, core), quotationOf(candidate, null)]) {
          expect(end).toBeGreaterThan(first);
          expect(end - first).toBeLessThanOrEqual(QUOTE_LIMIT);
          expect(first).toBeGreaterThanOrEqual(candidate.passage.start);
          expect(end).toBeLessThanOrEqual(candidate.passage.end);
        }
      }
    }),
    { numRuns: 150 },
  );
});
