import { describe, expect, test } from 'vitest';
import { familyOf, nameSpans, phraseSpans, type Stretch, spansAt } from '../../../src/answer/extract/spans.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';

const words = (text: string, spans: readonly Stretch[]): string[] => {
  const tokens = tokenise(text);
  return spans.map(({ first, last }) => text.slice(tokens[first]!.start, tokens[last]!.end));
};
const names = (text: string, own: readonly string[] = []): string[] => {
  const tokens = tokenise(text);
  return words(
    text,
    nameSpans(
      text,
      tokens,
      Uint8Array.from(tokens, (token) => (own.includes(token.word) ? 1 : 0)),
    ),
  );
};

describe('names', () => {
  test('are runs of capitals', () => {
    expect(names('the mayor Tove Berg came')).toContain('Tove Berg');
    expect(names('the mayor Tove came and left')).toEqual(['Tove']);
    expect(names('nobody came')).toEqual([]);
  });

  test('go on over small words between, and stand without them too', () => {
    expect(names('they met Ida van der Lind of Norvik')).toEqual(
      expect.arrayContaining(['Ida', 'Ida van der Lind', 'Ida van der Lind of Norvik']),
    );
  });

  test('of a list stand alone and together', () => {
    expect(names('it passed Denmark, Iceland and Norway')).toEqual(
      expect.arrayContaining(['Denmark', 'Iceland', 'Denmark, Iceland and Norway']),
    );
  });

  test('stand without the words of the question that they begin with', () => {
    expect(names('in Norland Tove Berg rules', ['norland'])).toContain('Tove Berg');
  });

  test('do not begin with a word that only opens the sentence', () => {
    expect(names('Despite Berg they left')).toEqual(['Berg']);
    expect(names('The Berg is high')).toEqual(['Berg']);
  });

  test('do not begin with the day on which it was', () => {
    expect(names("On Thursday Norland's High Court ruled")).toEqual(["Norland's", "Norland's High Court"]);
    expect(names('he wrote to the Sunday Post')).toContain('Sunday Post');
  });

  test('do not go on over punctuation', () => {
    expect(names('he saw Berg; Lind left')).toEqual(['Berg', 'Lind']);
  });
});

describe('phrases', () => {
  test('begin and end with words that say something, and cross no clause', () => {
    const text = 'a narrow inlet of the sea (or lake)';
    const found = words(text, phraseSpans(text, tokenise(text)));
    expect(found).toEqual(expect.arrayContaining(['a narrow inlet', 'narrow inlet of the sea', 'lake']));
    expect(found).not.toContain('narrow inlet of');
    expect(found.some((phrase) => phrase.includes('('))).toBe(false);
  });

  test('have at most nine words', () => {
    const text = 'ferry '.repeat(20);
    for (const { first, last } of phraseSpans(text, tokenise(text))) expect(last - first).toBeLessThan(9);
  });
});

test('a stretch of text takes the tokens that lie in it', () => {
  const text = 'It sank on May 3, 2019.';
  const tokens = tokenise(text);
  expect(words(text, spansAt(tokens, [{ start: 11, end: 22 }]))).toEqual(['May 3, 2019']);
  expect(spansAt(tokens, [{ start: 22, end: 23 }])).toEqual([]);
  expect(spansAt([], [{ start: 0, end: 3 }])).toEqual([]);
});

test('what has no short answer has no family', () => {
  expect(familyOf('yes-no')).toBeNull();
  expect(familyOf('reason')).toBeNull();
  expect(familyOf('duration')).toBe('time');
  expect(familyOf('money')).toBe('number');
  expect(familyOf('place')).toBe('name');
  expect(familyOf('thing')).toBe('phrase');
});
