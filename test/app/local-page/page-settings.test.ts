import { expect, test } from 'vitest';
import { readChatSettings } from '../../../src/app/chat-settings.ts';

const page = (environment: Record<string, string>) => {
  const read = readChatSettings(environment, '/work');
  return read.ok ? read.value.page : read.problem.message;
};

test('the page is on, and for this machine alone, until told otherwise', () => {
  expect(page({})).toEqual({ isOn: true, publicUrl: null });
  expect(page({ IBID_PAGE: 'off' })).toEqual({ isOn: false, publicUrl: null });
});

test('the public address is a host without a path', () => {
  expect(page({ IBID_PUBLIC_URL: 'https://Ibid.example/' })).toEqual({ isOn: true, publicUrl: 'https://ibid.example' });
  expect(page({ IBID_PUBLIC_URL: 'http://127.0.0.1:3000' })).toMatchObject({ publicUrl: 'http://127.0.0.1:3000' });
});

test.each([
  'http://ibid.example',
  'https://ibid.example/docs',
  'https://me@ibid.example',
  'https://ibid.example/?a',
  'x',
])('refused, with what is expected: %s', (url) => {
  expect(page({ IBID_PUBLIC_URL: url })).toMatch(/^IBID_PUBLIC_URL is no address .* expected https:\/\//);
});

test('what cannot be is told: links without a page, a page neither on nor off', () => {
  expect(page({ IBID_PUBLIC_URL: 'https://ibid.example', IBID_PAGE: 'off' })).toMatch(/links would lead nowhere/);
  expect(page({ IBID_PAGE: 'maybe' })).toMatch(/IBID_PAGE is "maybe": expected on or off/);
});
