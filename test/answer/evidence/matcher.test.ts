import { describe, expect, test } from 'vitest';
import { Matcher } from '../../../src/answer/evidence/matcher.ts';
import { conceptsOf } from '../../../src/answer/question/concepts.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';

function match(question: string, text: string) {
  const tokens = tokenise(text);
  const found = new Matcher(conceptsOf(question)).match(tokens);
  return {
    strength: [...found.strength],
    at: [...found.at].map((token) => tokens[token]?.word ?? null),
    hits: tokens.filter((_, i) => found.hit[i] === 1).map((token) => token.word),
  };
}

describe('a concept', () => {
  test('matches its own word in another form in full', () => {
    expect(match('closed bridges', 'They close the bridge.')).toEqual({
      strength: [1, 1],
      at: ['close', 'bridge'],
      hits: ['close', 'bridge'],
    });
  });

  test('matches other words for less, and the best one counts', () => {
    const [sank] = match('sank', 'It sunk and sank.').strength;
    const [sunk] = match('sank', 'It sunk.').strength;
    expect(sank).toBe(1);
    expect(sunk).toBeGreaterThan(0.5);
    expect(sunk).toBeLessThan(1);
    expect(match('sank', 'It sunk and sank.').at).toEqual(['sank']);
  });

  test('that is missing is nowhere', () => {
    expect(match('closed bridge', 'The ferry ran.')).toEqual({ strength: [0, 0], at: [null, null], hits: [] });
    expect(match('', 'The ferry ran.')).toEqual({ strength: [], at: [], hits: [] });
  });
});

describe('a phrase', () => {
  test('matches only when all its words are there, in any place', () => {
    expect(match('delist', 'They were removed from that list.').strength[0]).toBeGreaterThan(0.7);
    expect(match('delist', 'The list names many who were removed.').strength[0]).toBeGreaterThan(0.7);
    expect(match('delist', 'They made a list.').strength[0]).toBe(0);
    expect(match('delist', 'They made a list.').hits).toEqual([]);
  });

  test('has its words in their irregular forms too', () => {
    expect(match('delist', 'They took the guild off the list.').strength[0]).toBeGreaterThan(0.7);
    expect(match('delist', 'The guild was taken away.').strength[0]).toBe(0);
  });

  test('marks all its words', () => {
    expect(match('delist', 'They were removed from that list.').hits).toEqual(['removed', 'list']);
  });

  test('a country of two words is no match by one of them', () => {
    expect(match('South Korea', 'South Korea is far.').strength).toEqual([1]);
    expect(match('United States', 'The United Arab Emirates are three states.').strength).toEqual([0]);
    expect(match('South Korea', 'Korea is south of here.').strength).toEqual([0]);
    expect(match('South Korea', 'He went south.').strength).toEqual([0]);
  });
});

describe('a name and the adjective of it', () => {
  test('match for less than the name itself', () => {
    const [kin] = match('who rules Ruritania', 'The Ruritanian king rules.').strength.slice(1);
    expect(kin).toBeGreaterThan(0.5);
    expect(kin).toBeLessThan(1);
  });

  test('do not match where the words only begin alike', () => {
    expect(match('who rules Ruritania', 'The Ruritone rules.').strength[1]).toBe(0);
    expect(match('who rules Lind', 'The Lindian king rules.').strength[1]).toBe(0);
  });
});
