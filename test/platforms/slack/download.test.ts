import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attachment } from '../../../src/chat/invocation.ts';
import { download } from '../../../src/platforms/slack/download.ts';
import { webOf } from '../../../src/platforms/slack/web.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';

const BYTES = new TextEncoder().encode('The plant opened in 2019.');

let server: SlackServer;
beforeEach(async () => {
  server = await SlackServer.start();
  server.world.files.set('F1', { id: 'F1', name: 'plant.txt', bytes: BYTES, type: 'text/plain' });
});
afterEach(() => server.stop());

const fetched = (more: { url?: string | null; size?: number; file?: string }, maxBytes = 1_000_000) => {
  const { url = `${server.origin}/files-pri/F1/download`, size = BYTES.length, file = 'F1' } = more;
  const attachment: Attachment = { name: 'plant.txt', size, handle: { file, url } };
  const call = webOf({ token: server.botToken, apiUrl: server.apiUrl, log: () => {} });
  return download(attachment, maxBytes, { call, botToken: server.botToken, apiUrl: server.apiUrl });
};
const code = (result: Awaited<ReturnType<typeof fetched>>) => (result.ok ? 'ok' : result.problem.code);

describe('a file that somebody handed over', () => {
  test('is fetched with the token, with or without its address', async () => {
    expect(await fetched({})).toEqual({ ok: true, value: BYTES });
    expect(await fetched({ url: null })).toEqual({ ok: true, value: BYTES });
  });

  test('is not read beyond the limit, whatever Slack said of its size', async () => {
    expect(code(await fetched({ size: 2_000_000 }))).toBe('too-large');
    expect(code(await fetched({ size: 1 }, 10))).toBe('too-large');
    expect(await fetched({}, BYTES.length)).toMatchObject({ ok: true });
  });

  test.each([
    'https://example.org/files-pri/F1/download',
    'http://files.slack.com/files-pri/F1/download',
    'https://files.slack.com.example.org/F1',
    'https://files.slack.com@example.org/F1',
    'file:///etc/passwd',
    'no address',
  ])('the token does not go to %s', async (url) => {
    expect(code(await fetched({ url }))).toBe('forbidden');
  });

  test('a login page is not taken for the file', async () => {
    server.scopes = server.scopes.filter((scope) => scope !== 'files:read');
    const result = await fetched({});
    expect(code(result)).toBe('forbidden');
    expect(!result.ok && result.problem.message).toContain('files:read');
  });

  test('deleted, unknown, broken off', async () => {
    expect(code(await fetched({ url: `${server.origin}/files-pri/F404/download` }))).toBe('gone');
    expect(code(await fetched({ url: null, file: 'F404' }))).toBe('gone');
    server.failing.plan({ on: 'file', kind: 'drop' });
    expect(code(await fetched({}))).toBe('unreachable');
    server.failing.plan({ on: 'file', kind: 'error' });
    expect(code(await fetched({}))).toBe('unreachable');
  });
});
