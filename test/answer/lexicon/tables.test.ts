import { describe, expect, test } from 'vitest';
import { countries, countriesMeantBy } from '../../../src/answer/lexicon/countries.ts';
import { families, inflections } from '../../../src/answer/lexicon/forms.ts';
import { synonymGroups } from '../../../src/answer/lexicon/synonyms.ts';
import { americanSpelling } from '../../../src/corpus/words/spelling.ts';

const names = (phrase: string): string[] => countriesMeantBy(phrase).map((country) => country.name);

describe('countries', () => {
  test('193 members of the United Nations, the Vatican, the European Union, Kosovo, Palestine and Taiwan', () => {
    expect(countries).toHaveLength(193 + 5);
    expect(new Set(countries.map((country) => country.name)).size).toBe(countries.length);
  });

  test('every line has a name, a people and a seat, and nothing empty', () => {
    for (const country of countries) {
      expect(country.demonyms.length, country.name).toBeGreaterThan(0);
      expect(country.seats.length, country.name).toBeGreaterThan(0);
      for (const word of [country.name, ...country.otherNames, ...country.demonyms, ...country.seats]) {
        expect(word).toMatch(/^\p{L}[\p{L}.'’ -]+$/u);
      }
    }
  });

  test.each([
    ['Kremlin', ['Russia']],
    ['russians', ['Russia']],
    ['U.S.', ['United States']],
    ['White House', ['United States']],
    ['Holland', ['Netherlands']],
    ['Congolese', ['Democratic Republic of the Congo', 'Republic of the Congo']],
    ['Brussels', ['Belgium', 'European Union']],
    ['Atlantis', []],
  ])('%s means %j', (phrase, expected) => {
    expect(names(phrase)).toEqual(expected);
  });
});

describe('forms', () => {
  test('single lower-case words in American spelling, at least 250 families', () => {
    expect(families.length).toBeGreaterThanOrEqual(250);
    for (const row of [...inflections, ...families]) {
      expect(row.length, row[0]).toBeGreaterThan(1);
      expect(new Set(row).size, row.join(' ')).toBe(row.length);
      for (const word of row) {
        expect(word).toMatch(/^[a-z]+$/);
        expect(americanSpelling(word)).toBe(word);
      }
    }
  });

  test.each([
    ['took', ['take']],
    ['lay', ['lay', 'lie']],
    ['found', ['find']],
    ['left', ['leave']],
  ])('%s is a form of %j', (form, bases) => {
    const rows = inflections.filter((row) => row.includes(form));
    expect(rows.map((row) => row[0]).sort()).toEqual(bases);
  });
});

describe('synonyms', () => {
  test('at least 150 groups of clean, distinct members in American spelling', () => {
    expect(synonymGroups.length).toBeGreaterThanOrEqual(150);
    for (const { members } of synonymGroups) {
      expect(members.length).toBeGreaterThan(1);
      expect(new Set(members).size, members.join(', ')).toBe(members.length);
      for (const member of members) {
        expect(member).toMatch(/^[a-z]+(?: (?:… )?[a-z]+)*$/);
        expect(member.split(' ').map(americanSpelling).join(' ')).toBe(member);
      }
    }
  });

  test('no group stands twice', () => {
    const keys = synonymGroups.map(({ members }) => [...members].sort().join());
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('delist is taking off a list, and closer groups come first', () => {
    const groups = synonymGroups.filter(({ members }) => members.includes('delist'));
    expect(groups.map((group) => group.weight)).toEqual(['same', 'near']);
    expect(groups[0]?.members).toContain('take … off … list');
  });
});
