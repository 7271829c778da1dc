import { expect, test } from 'vitest';
import { whoseRequest } from '../../../src/app/local-page/whose-request.ts';

const PUBLIC = 'https://ibid.example';

function whose(headers: Record<string, string>, remoteAddress: string | undefined = '127.0.0.1', publicUrl = '') {
  const { version = '1.1', ...sent } = headers;
  return whoseRequest({ header: (name) => sent[name], version, remoteAddress, publicUrl: publicUrl || null }).kind;
}

test.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '[::1]:3000', '127.0.0.1'])(
  'who asks %s from this machine is the owner',
  (host) => {
    expect(whose({ host })).toBe('owner');
    expect(whose({ host }, '::1')).toBe('owner');
    expect(whose({ host }, '::ffff:127.0.0.1')).toBe('owner');
    expect(whose({ host, origin: `http://${host.toLowerCase()}` })).toBe('owner');
  },
);

test.each<[string, Record<string, string>, string?]>([
  ['a name that was made to lead here', { host: 'evil.example:3000' }],
  ['a name that begins like ours', { host: 'localhost.evil.example' }],
  ['an address with our name before it', { host: '127.0.0.1.evil.example:3000' }],
  ['no host', {}],
  ['another machine that says it is this one', { host: '127.0.0.1:3000' }, '192.168.1.7'],
  ['another machine in IPv6', { host: 'localhost:3000' }, 'fe80::1'],
  ['a proxy that hides the host', { host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.9' }],
  ['a proxy that hides the host, in words that no browser speaks', { host: '127.0.0.1:3000', version: '1.0' }],
  ['another page', { host: '127.0.0.1:3000', origin: 'https://evil.example' }],
  ['a page of another program of this machine', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:8080' }],
  ['a page without an origin (a file, a sandbox)', { host: '127.0.0.1:3000', origin: 'null' }],
  [
    'a picture in another page',
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  ],
  ['a script of another port', { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
])('refused: %s', (_what, headers, remote) => {
  expect(whose(headers, remote)).toBe('refused');
  expect(whose(headers, remote, PUBLIC)).toBe('refused');
});

test('a connection whose other end is not known is not trusted', () => {
  expect(
    whoseRequest({ header: () => 'localhost', version: '1.1', remoteAddress: undefined, publicUrl: null }).kind,
  ).toBe('refused');
});

test('a link that somebody follows from elsewhere is followed', () => {
  expect(whose({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe('owner');
});

test('by the public address everybody is a visitor, from wherever the connection comes', () => {
  const forwarded = { host: 'ibid.example', 'x-forwarded-for': '203.0.113.9' };
  expect(whose(forwarded, '127.0.0.1', PUBLIC)).toBe('visitor');
  expect(whose({ host: 'IBID.example' }, '203.0.113.9', PUBLIC)).toBe('visitor');
  expect(whose({ host: 'ibid.example', origin: PUBLIC }, '127.0.0.1', PUBLIC)).toBe('visitor');
  expect(whose({ host: 'ibid.example', origin: 'https://evil.example' }, '127.0.0.1', PUBLIC)).toBe('refused');
  expect(whose({ host: 'ibid.example' })).toBe('refused');
});

test('a public address that leads to this machine makes no visitor of its owner', () => {
  expect(whose({ host: '127.0.0.1:3000' }, '127.0.0.1', 'http://127.0.0.1:3000')).toBe('owner');
  expect(whose({ host: '127.0.0.1:3000' }, '192.168.1.7', 'http://127.0.0.1:3000')).toBe('refused');
});
