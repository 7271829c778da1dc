import { expect, test } from 'vitest';
import type { Rest } from '../../../src/app/health/http-app.ts';
import { addressHere, isHere, openPage } from '../../../src/app/local-page/open-page.ts';

test.each([
  ['http://0.0.0.0:3000', 'http://127.0.0.1:3000'],
  ['http://[::]:3000', 'http://127.0.0.1:3000'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['http://10.0.0.0:3000', 'http://10.0.0.0:3000'],
])('who listens on %s is opened as %s', (listening, here) => {
  expect(addressHere(listening)).toBe(here);
  expect(isHere(here)).toBe(!here.includes('10.0.0.0'));
});

test('until the documents are read it says that it starts, and asks to be asked again; health is not for visitors', async () => {
  const served: Rest[] = [];
  openPage('http://127.0.0.1:3000', { serve: (rest) => void served.push(rest) }, 'https://ibid.example');
  const [rest] = served;
  const answer = await rest!.answer(new Request('http://127.0.0.1:3000/'), {});
  expect([answer.status, answer.headers.get('refresh')]).toEqual([503, '1']);
  expect(await answer.text()).toContain('Ibid is starting');
  const owned = (host: string) => rest!.owns(new Request('http://127.0.0.1:3000/metrics', { headers: { host } }));
  expect([owned('ibid.example'), owned('127.0.0.1:3000')]).toEqual([true, false]);
});
