import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublic, mayConnect, readAllowed } from '../../../src/sources/network/addresses.ts';
import { allowed } from '../local-site.ts';

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001:80b::200e'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine, another number', '127.255.255.254'],
  ['no address yet', '0.0.0.0'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['link-local, where clouds keep their metadata', '169.254.169.254'],
  ['shared (carrier-grade NAT), metadata of one cloud', '100.100.100.200'],
  ['protocol assignments, metadata of one cloud', '192.0.0.192'],
  ['the keeper of machines in one cloud', '168.63.129.16'],
  ['for measuring', '198.18.0.1'],
  ['for examples', '203.0.113.7'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['this machine, IPv6', '::1'],
  ['no address, IPv6', '::'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped public', '::ffff:8.8.8.8'],
  ['compatible (RFC 4291, 2.5.5.1)', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a network of its own', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local, IPv6', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast, IPv6', 'ff02::1'],
  ['for examples, IPv6', '2001:db8::1'],
  ['not given out', '4000::1'],
  ['no address at all', 'localhost'],
])('%s is not public: %s', (_what, address) => {
  expect(isPublic(address)).toBe(false);
});

/** IPv4 as whoever has to write it down without a library would: by the first two numbers. (IANA's special-purpose registry.) */
function isSpecial([a, b, c]: readonly number[]): boolean {
  const first = a!;
  const second = b!;
  const third = c!;
  if (first === 0 || first === 10 || first === 127 || first >= 224) return true;
  if (first === 100 && second >= 64 && second <= 127) return true;
  if (first === 169 && second === 254) return true;
  if (first === 172 && second >= 16 && second <= 31) return true;
  if (first === 192 && second === 168) return true;
  if (first === 192 && second === 0 && (third === 0 || third === 2)) return true;
  if (first === 198 && (second === 18 || second === 19 || (second === 51 && third === 100))) return true;
  return first === 203 && second === 0 && third === 113;
}

test('no special IPv4 address is public, however its numbers are drawn', () => {
  const part = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 198));
  fc.assert(
    fc.property(fc.tuple(part, part, part, part), (parts) => {
      if (isSpecial(parts)) expect(isPublic(parts.join('.'))).toBe(false);
      const hex = (at: number) => ((parts[at]! << 8) | parts[at + 1]!).toString(16);
      for (const prefix of ['::ffff:', '64:ff9b::', '::']) expect(isPublic(`${prefix}${hex(0)}:${hex(2)}`)).toBe(false);
      expect(isPublic(`2002:${hex(0)}:${hex(2)}::1`)).toBe(false);
    }),
  );
});

test.each([
  ['10.1.0.0/16', { host: 'wiki', port: '' }, '10.1.2.3', true],
  ['10.1.0.0/16', { host: 'wiki', port: '' }, '10.2.2.3', false],
  ['10.1.0.0/16', { host: 'wiki', port: '8080' }, '10.1.2.3', false],
  ['10.1.0.0/16:8080', { host: 'wiki', port: '8080' }, '10.1.2.3', true],
  ['10.1.0.0/16:8080', { host: 'wiki', port: '' }, '10.1.2.3', false],
  ['10.1.0.0/16:*', { host: 'wiki', port: '6379' }, '10.1.2.3', true],
  ['wiki.example', { host: 'wiki.example', port: '' }, '192.168.0.9', true],
  ['wiki.example', { host: 'other.example', port: '' }, '192.168.0.9', false],
  ['WIKI.example:8443', { host: 'wiki.example', port: '8443' }, '93.184.216.34', true],
  ['[fd00::/8]', { host: 'wiki', port: '' }, 'fd12::1', true],
  ['[::1]:*', { host: '[::1]', port: '3000' }, '::1', true],
  ['127.0.0.1', { host: 'x', port: '' }, '::ffff:127.0.0.1', false],
  ['', { host: 'example.org', port: '' }, '93.184.216.34', true],
  ['', { host: 'example.org', port: '8080' }, '93.184.216.34', false],
])('%j: %j at %s: %s', (setting, target, address, expected) => {
  expect(mayConnect(target, address, allowed(setting))).toBe(expected);
});

test.each(['10.0.0.0/99', 'http://wiki', 'wiki:port', '[wiki]', 'a b/c', 'wiki:123456', '::1', '999.1.1.1/8'])(
  '%j is no entry of the setting',
  (setting) => {
    expect(readAllowed(setting)).toMatchObject({ ok: false, problem: { code: 'settings' } });
  },
);
