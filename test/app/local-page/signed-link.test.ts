import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentAddress, isPermitted, LINK_DAYS, permitFor } from '../../../src/app/local-page/signed-link.ts';
import { visitOf } from '../../../src/app/local-page/visitor.ts';

const KEY = Buffer.alloc(32, 7);
const NOW = Date.parse('2026-03-05T10:00:00Z');
const DAY = 24 * 60 * 60_000;
const permit = permitFor('water/count.md', NOW, KEY);

describe('a permit', () => {
  test('opens its file until its last day is over', () => {
    expect(permit.until).toBe('2026-04-04');
    expect(isPermitted('water/count.md', permit, NOW, KEY)).toBe(true);
    expect(isPermitted('water/count.md', permit, Date.parse('2026-04-04T23:59:59Z'), KEY)).toBe(true);
    expect(isPermitted('water/count.md', permit, Date.parse('2026-04-05T00:00:00Z'), KEY)).toBe(false);
    expect(LINK_DAYS).toBe(30);
  });

  test('opens no other file, not for longer, and not with another key', () => {
    expect(isPermitted('water/other.md', permit, NOW, KEY)).toBe(false);
    expect(isPermitted('water/count.md', { ...permit, until: '2027-04-04' }, NOW, KEY)).toBe(false);
    expect(isPermitted('water/count.md', permit, NOW, Buffer.alloc(32, 8))).toBe(false);
    for (const sig of ['', 'x', permit.sig.slice(1), `${permit.sig}A`])
      expect(isPermitted('water/count.md', { ...permit, sig }, NOW, KEY)).toBe(false);
  });

  test('is the same for a file all day long', () => {
    expect(permitFor('water/count.md', NOW + DAY / 4, KEY)).toEqual(permit);
    expect(permitFor('water/count.md', NOW + DAY, KEY)).not.toEqual(permit);
  });
});

test('whatever a file is called, its address opens it and no other', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((one) => !/^\.{1,2}$|[/\\]/.test(one));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.nat(1000), (parts, start) => {
      const file = parts.join('/').toWellFormed();
      const signed = documentAddress(
        'https://ibid.example',
        { file, start, end: start + 5 },
        permitFor(file, NOW, KEY),
      );
      const address = new URL(signed);
      expect(address.hash).toBe(`#${start}-${start + 5}`);
      const links = { allows: (one: string, given: typeof permit) => isPermitted(one, given, NOW, KEY) };
      expect(visitOf('GET', address, links)).toEqual({ kind: 'document', file });
      address.pathname = '/documents/another.md';
      expect(visitOf('GET', address, links).kind).toBe('refused');
    }),
  );
});

test('on this machine an address needs no permit', () => {
  const plan = { file: 'harbour/a b.md', start: 3, end: 9 };
  expect(documentAddress('http://127.0.0.1:3000', plan, null)).toBe(
    'http://127.0.0.1:3000/documents/harbour/a%20b.md#3-9',
  );
});
