import { expect, test } from 'vitest';
import { daysBetween, momentInWords } from '../../../src/digest/compose/moments.ts';

const at = (iso: string) => Date.parse(iso);

test('a moment as a clock in its time zone shows it', () => {
  expect(momentInWords(at('2025-11-21T07:30:00Z'), 'Europe/Berlin')).toBe('Friday 21 November, 8:30');
  expect(momentInWords(at('2025-11-21T07:30:00Z'), 'America/New_York')).toBe('Friday 21 November, 2:30');
  expect(momentInWords(at('2025-11-21T23:05:00Z'), 'Australia/Lord_Howe')).toBe('Saturday 22 November, 10:05');
  expect(momentInWords(at('2025-11-21T00:00:00Z'), 'UTC')).toBe('Friday 21 November, 0:00');
});

test('in summer time and out of it', () => {
  expect(momentInWords(at('2025-10-26T00:30:00Z'), 'Europe/Berlin')).toBe('Sunday 26 October, 2:30');
  expect(momentInWords(at('2025-10-26T01:30:00Z'), 'Europe/Berlin')).toBe('Sunday 26 October, 2:30');
  expect(momentInWords(at('2024-02-29T12:00:00Z'), 'Europe/Berlin')).toBe('Thursday 29 February, 13:00');
});

test('a zone that is not known any more counts as UTC, and it is said', () => {
  expect(momentInWords(at('2025-11-21T07:30:00Z'), 'Mars/Olympus')).toBe('Friday 21 November, 7:30 UTC');
});

test('days from one moment to another', () => {
  const days = (a: string, b: string) => daysBetween(at(a), at(b), 'Europe/Berlin');
  expect(days('2025-11-20T07:30:00Z', '2025-11-21T07:30:00Z')).toBe('20 to 21 November');
  expect(days('2025-11-21T07:30:00Z', '2025-11-21T17:30:00Z')).toBe('21 November');
  expect(days('2025-10-30T07:30:00Z', '2025-11-02T07:30:00Z')).toBe('30 October to 2 November');
  expect(days('2025-12-31T07:30:00Z', '2026-01-01T07:30:00Z')).toBe('31 December 2025 to 1 January 2026');
  // Late in the evening in Greenwich it is the next day in Berlin.
  expect(days('2025-11-20T23:30:00Z', '2025-11-21T07:30:00Z')).toBe('21 November');
});
