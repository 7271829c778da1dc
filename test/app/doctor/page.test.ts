import { expect, test } from 'vitest';
import { checkPage } from '../../../src/app/doctor/page.ts';

const http = { host: '127.0.0.1', port: 3000 };
const page = { isOn: true, publicUrl: 'https://ibid.example' };
const answering = (status: number) => async (address: string) => {
  expect(address).toBe('https://ibid.example/api/about');
  return { status };
};

test('without a public address nobody is asked', async () => {
  const unasked = async () => {
    throw new Error('asked');
  };
  for (const [given, found] of [
    [{ http, page: { isOn: true, publicUrl: null } }, /to this machine, port 3000/],
    [{ http, page: { isOn: false, publicUrl: null } }, /not served/],
    [{ http: null, page }, /not served/],
  ] as const)
    expect(await checkPage(given, unasked)).toMatchObject([{ state: 'good', found: expect.stringMatching(found) }]);
});

test('closed by its public address is good, open is a fault that says what to do', async () => {
  expect(await checkPage({ http, page }, answering(403))).toMatchObject([{ state: 'good' }]);
  expect(await checkPage({ http, page }, answering(200))).toMatchObject([
    { state: 'fault', found: expect.stringContaining('everything'), remedy: expect.stringContaining('Host') },
  ]);
});

test('no answer, or another one, is a warning', async () => {
  expect(await checkPage({ http, page }, answering(502))).toMatchObject([
    { state: 'warning', found: expect.stringContaining('answers 502') },
  ]);
  const down = async () => {
    throw new Error('refused');
  };
  expect(await checkPage({ http, page }, down)).toMatchObject([
    { state: 'warning', found: expect.stringContaining('does not answer') },
  ]);
});
