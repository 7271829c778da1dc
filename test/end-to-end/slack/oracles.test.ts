import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, run, until } from './running.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/oracles/slack/samples');
const isThere = existsSync(SAMPLES);
if (!isThere) console.log(`skipped: Slack's samples, to which the local server is held, are not at ${SAMPLES}`);

/** Where `found` has a key that the sample has not, or another type than the sample; what is null or empty has none. */
function differences(found: unknown, sample: unknown, at: string): string[] {
  if (found === null || sample === null || sample === undefined) return [];
  if (Array.isArray(found) && Array.isArray(sample)) {
    if (sample.length === 0) return [];
    return found.flatMap((item, i) => differences(item, sample[0], `${at}[${i}]`));
  }
  const type = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  if (type(found) !== type(sample)) return [`${at} is ${type(found)}, in the sample ${type(sample)}`];
  if (typeof found !== 'object' || Object.keys(sample).length === 0) return [];
  return Object.entries(found).flatMap(([key, value]) => {
    if (!(key in (sample as object))) return [`${at}.${key} is not in the sample`];
    // Blocks are held to their own rules, and what a marker holds is ours.
    if (['blocks', 'elements', 'event_payload'].includes(key)) return [];
    return differences(value, (sample as Record<string, unknown>)[key], `${at}.${key}`);
  });
}

const sampleOf = (path: string): unknown => JSON.parse(readFileSync(join(SAMPLES, path), 'utf8'));

describe.skipIf(!isThere)("the local server speaks as Slack's own samples do", () => {
  let running: Running;
  beforeAll(async () => {
    running = await run();
    const { server, desk } = running;
    const bytes = new TextEncoder().encode('The plant opened in 2019.');
    server.mention('who found the leak?');
    await desk.whenDelivered(1);
    server.press(server.repliesIn('C0RESEARCH')[0]!, 'Other sources');
    server.slash('/ask', 'who?');
    server.shortcut('ibid-check', 'It opened in 2019');
    server.directMessage('', { files: [{ name: 'plant.txt', bytes }] });
    server.directMessage('who?');
    server.appHome('home');
    server.appHome('messages');
    await desk.whenDelivered(6);
    server.slash('/digest', 'create');
    await until(() => server.modalOf() !== null, 'the form');
    server.submit({ 'Days, time and time zone': 'weekdays at 8:30' });
    await desk.whenDelivered(7);
    await running.platform.messenger.working(desk.accepted[0]!);
    await until(() => server.world.views.size > 0 && server.world.prompts.size > 0, 'home and prompts');
  });
  afterAll(() => running.stop());

  test('in its answers', () => {
    const held: string[] = [];
    for (const { method, answer } of running.server.calls) {
      const path = `api/${method}.json`;
      if (answer === null || !existsSync(join(SAMPLES, path))) continue;
      held.push(method);
      expect(differences(answer, sampleOf(path), method)).toEqual([]);
    }
    const expected = [
      'auth.test',
      'apps.connections.open',
      'chat.postEphemeral',
      'views.open',
      'views.publish',
      'assistant.threads.setStatus',
      'assistant.threads.setSuggestedPrompts',
    ];
    expect([...new Set(held)].sort()).toEqual(expected.sort());
  });

  test('in its events, commands and buttons', () => {
    const samples: Readonly<Record<string, string>> = {
      app_mention: 'events/AppMentionPayload.json',
      message: 'events/MessagePayload.json',
      file_share: 'events/MessageFileSharePayload.json',
      app_home_opened: 'events/AppHomeOpenedPayload.json',
      command: 'app-backend/slash-commands/SlashCommandPayload.json',
      message_action: 'app-backend/interactive-components/MessageShortcutPayload.json',
      block_actions: 'app-backend/interactive-components/BlockActionPayload.json',
      view_submission: 'app-backend/views/ViewSubmissionPayload.json',
    };
    const held = running.server.sent.map(({ payload }) => {
      const event = payload['event'] as Record<string, string> | undefined;
      const name = event
        ? (event['subtype'] ?? event['type']!)
        : 'command' in payload
          ? 'command'
          : String(payload['type']);
      return { name, found: differences(payload, sampleOf(samples[name]!), name) };
    });
    expect(held.flatMap(({ found }) => found)).toEqual([]);
    expect([...new Set(held.map(({ name }) => name))].sort()).toEqual(Object.keys(samples).sort());
  });

  test('and a difference would be seen', () => {
    expect(differences({ ok: 1, url: 'x', made_up: '' }, sampleOf('api/auth.test.json'), 'auth.test')).toEqual([
      'auth.test.ok is number, in the sample boolean',
      'auth.test.made_up is not in the sample',
    ]);
  });
});

test("Slack's own example of a signature", async () => {
  // docs.slack.dev/authentication/verifying-requests-from-slack
  const { signature } = await import('./http-side.ts');
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  expect(signature('8f742231b10e8888abcd99yyyzzz85a5', 1_531_420_618, body)).toBe(
    'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  );
});
