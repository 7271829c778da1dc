import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/corpus/words/tokens.ts';
import { type Body, differences } from '../../src/page-views/copy-differences.ts';

const whole = (text: string): Body => ({ text, passages: [{ start: 0, end: text.length }] });

/** A text of paragraphs, each a passage, with something removed between them. */
function bodyOf(paragraphs: readonly string[]): Body {
  let text = '';
  const passages = paragraphs.map((paragraph) => {
    text += '\nAdvertisement\n';
    const start = text.length;
    text += paragraph;
    return { start, end: text.length };
  });
  return { text, passages };
}

const termsOf = (text: string): string[] => tokenise(text).map(({ word }) => word);
const termsOfBody = ({ text, passages }: Body): string[] =>
  passages.flatMap(({ start, end }) => termsOf(text.slice(start, end)));

describe('what a copy made of a document', () => {
  test('cut, changed and added', () => {
    const here = whole('The harbour reopened on Monday, officials said. Two ships left at noon.');
    const there = whole('The harbour reopened on Tuesday. Two ships left at noon with grain.');
    const { differences: found, complete, same } = differences(here, there);
    expect(complete).toBe(true);
    expect(same).toBeGreaterThan(0.7);
    expect(
      found.map(({ kind, here: at, there: words }) => [kind, at && here.text.slice(at.start, at.end), words]),
    ).toEqual([
      ['changed', 'Monday, officials said', 'Tuesday'],
      ['added', null, 'with grain'],
    ]);
    expect(found[1]!.at).toBe(here.text.length - 1);
  });

  test('case, accents and punctuation make no difference', () => {
    expect(
      differences(whole('The café’s owner — “Ann” — left.'), whole('the cafe’s owner Ann left')).differences,
    ).toEqual([]);
  });

  test('with the differences the copy’s words follow from the document’s, and no span leaves its passage', () => {
    const word = fc.constantFrom('the', 'ship', 'left', 'port', 'at', 'noon', 'with', 'grain', '14', 'crew', 'North');
    const body = fc
      .array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 5 })
      .map((paragraphs) => bodyOf(paragraphs.map((one) => `${one.join(' ')}.`)));
    fc.assert(
      fc.property(body, body, (here, there) => {
        const found = differences(here, there);
        const rebuilt: string[] = [];
        let at = 0;
        const keep = (to: number) => {
          for (const { start, end } of here.passages) {
            const part = here.text.slice(Math.max(at, start), Math.min(to, end));
            if (Math.max(at, start) < Math.min(to, end)) rebuilt.push(...termsOf(part));
          }
          at = Math.max(at, to);
        };
        for (const one of found.differences) {
          keep(one.at);
          rebuilt.push(...termsOf(one.there));
          if (one.here) at = Math.max(at, one.here.end);
          if (one.thereSpan) expect(there.text.slice(one.thereSpan.start, one.thereSpan.end)).toBe(one.there);
          for (const [span, { passages }] of [
            [one.here, here],
            [one.thereSpan, there],
          ] as const)
            if (span) expect(passages.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
        }
        keep(here.text.length);
        expect(rebuilt).toEqual(termsOfBody(there));
        expect(found.complete).toBe(true);
      }),
    );
  });

  test('of a very long text the beginning is compared, and that is said', () => {
    const long = whole(Array.from({ length: 70_000 }, (_, i) => `w${i}`).join(' '));
    const { complete, differences: found } = differences(long, long);
    expect(complete).toBe(false);
    expect(found).toEqual([]);
  });
});
