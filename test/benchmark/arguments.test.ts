import { expect, test } from 'vitest';
import { wanted } from './arguments.ts';
import type { Section } from './sections/section.ts';

const section = (name: string, isLong = false): Section => ({
  name,
  isLong,
  run: () => Promise.resolve({ figures: [], remarks: [] }),
});
const SECTIONS = [section('seeds'), section('clean'), section('scale', true)];

const names = (line: readonly string[]) => {
  const choice = wanted(line, SECTIONS);
  return typeof choice === 'string' ? choice : choice.sections.map(({ name }) => name);
};

test('all but the long sections, unless they are asked for', () => {
  expect(names([])).toEqual(['seeds', 'clean']);
  expect(names(['--all'])).toEqual(['seeds', 'clean', 'scale']);
  expect(names(['scale'])).toEqual(['scale']);
});

test('named sections run in the order of the table', () => {
  expect(names(['clean', 'seeds', '--json', 'out.json'])).toEqual(['seeds', 'clean']);
  expect(wanted(['--json', 'out.json'], SECTIONS)).toMatchObject({ json: 'out.json' });
});

test('an unknown section is named, with those that there are', () => {
  expect(names(['seed'])).toBe('there is no section seed; there are seeds, clean, scale.');
  expect(names(['--jsno', 'x'])).toContain("'--jsno'");
});
