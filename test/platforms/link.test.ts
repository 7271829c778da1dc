import { expect, test } from 'vitest';
import { linkAddress } from '../../src/platforms/link.ts';

test.each([
  ['https://ibid.example/guide?a=1#b', 'https://ibid.example/guide?a=1#b'],
  ['HTTPS://IBID.example', 'https://ibid.example/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ['http://localhost/', 'http://localhost/'],
  ['http://[::1]:3000/', 'http://[::1]:3000/'],
])('%s leads to %s', (url, address) => {
  expect(linkAddress(url)).toBe(address);
});

test.each([
  '',
  'ibid.example',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'http://ibid.example/',
  'http://127.0.0.1.ibid.example/',
  'http://localhost.ibid.example/',
  'https://bank.example@evil.example/',
  'https://a:b@evil.example/',
  'steam://run/1',
])('%j leads nowhere', (url) => {
  expect(linkAddress(url)).toBeNull();
});
