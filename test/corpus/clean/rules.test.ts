import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../src/corpus/clean/rules.ts';
import { rendered } from './rendered.ts';

const FIXTURES = new URL('../../fixtures/clean/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const inputs = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'));

test.each(inputs)('%s', (name) => {
  const expected = name.replace(/\.txt$/, '.expected.txt');
  expect(existsSync(new URL(expected, FIXTURES)), `${expected} is missing`).toBe(true);
  expect(rendered(read(name))).toBe(read(expected));
});

test.each([...new Set(RULES.map((rule) => rule.name))])('rule %s removes a line in a fixture of its own', (name) => {
  const own = inputs.filter((input) => input.startsWith(`${name}--`));
  expect(own.length).toBeGreaterThan(0);
  expect(own.some((input) => rendered(read(input)).includes(`${name} | `))).toBe(true);
});

test.each(inputs.filter((name) => name.startsWith('kept--')))('%s loses nothing', (name) => {
  const lines = rendered(read(name)).trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith('keep | '))).toEqual([]);
});

test('each rule says why', () => {
  for (const rule of RULES) {
    expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.reason.length).toBeGreaterThan(10);
  }
});
