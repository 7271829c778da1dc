import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servedPage } from '../served-page.ts';

const QUESTION = 'When was the ferry between Norvik and Sandholm closed?';
let page: Awaited<ReturnType<typeof servedPage>>;
beforeAll(async () => {
  page = await servedPage();
});
afterAll(() => page.close());

const conversation = 'talk';

test('a question is answered with the reply and with what each platform would be sent', async () => {
  const answer = await page.say({ conversation, text: QUESTION });
  expect(answer).toMatchObject({
    id: answer.reply.id,
    exports: true,
    reply: { asked: { status: 'answered' } },
    slack: [{ blocks: expect.any(Array), text: expect.stringContaining('March 3, 2024') }],
    discord: [{ components: expect.any(Array), flags: 1 << 15, allowed_mentions: { parse: [] } }],
  });
  for (const form of [answer.slack, answer.discord, answer.terminal]) expect(JSON.stringify(form)).toContain('March 3');
});

test('commands are run with their options, typed or picked', async () => {
  const picked = await page.say({ conversation, command: 'search', options: { words: 'illness' } });
  const typed = await page.say({ conversation, text: '/search illness' });
  const slack = await page.say({ conversation, text: '/ibid search illness' });
  expect(picked.terminal).toContain('46 cases of illness');
  expect(typed.terminal).toBe(picked.terminal);
  expect(slack.terminal).toBe(picked.terminal);
});

test('a button works on the reply that it stands under, in its own conversation', async () => {
  const { reply, id } = await page.say({ conversation, text: QUESTION });
  const button = reply.sections
    .flatMap(({ buttons = [] }) => buttons)
    .find(({ action }: { action: string }) => action === 'context');
  const { action, target, value } = button;
  expect(target).toBe(id);
  const pressed = await page.say({ conversation, button: { action, target, value } });
  expect(pressed.terminal).toContain('Norvik');
  const gone = await page.say({ conversation, button: { action, target: 'another', value } });
  expect(gone.terminal).toContain('too old for its buttons');
});

test('a question that hangs on the one before is understood', async () => {
  const own = 'follow-up';
  await page.say({ conversation: own, text: 'How many cases of illness did the Lind valley count?' });
  const { reply } = await page.say({ conversation: own, text: 'and by when?' });
  expect(reply.asked.question).toContain('Lind');
});

test('a command with a form shows it, and its fields are the command’s options', async () => {
  const asked = await page.say({ conversation, command: 'digest', options: { action: 'create' } });
  expect(asked).toMatchObject({ id: null, command: 'digest', form: { title: expect.any(String) } });
  const fields = asked.form.fields.map(({ option }: { option: string }) => option);
  expect(fields).toEqual(expect.arrayContaining(['topic', 'when']));
  expect(fields).not.toContain('channel');
  const options = { ...asked.form.fixed, when: 'never ever' };
  const filled = await page.say({ conversation, command: asked.command, options });
  expect(filled).toMatchObject({ id: expect.any(String), terminal: expect.stringMatching(/\S/) });
});

describe('the same thing said twice', () => {
  test('gets one reply, also at the same time', async () => {
    const body = { conversation, text: QUESTION, key: 'key-1' };
    const [one, two] = await Promise.all([page.say(body), page.say(body)]);
    expect(one).toEqual(two);
    expect(await page.say(body)).toEqual(one);
    const fetched = await page.get(`/api/invocations/${one.id}?conversation=${conversation}`);
    expect(JSON.parse(fetched.text)).toEqual(one);
  });

  test('is another thing in another conversation, which cannot fetch it either', async () => {
    const one = await page.say({ conversation, text: QUESTION, key: 'key-2' });
    const two = await page.say({ conversation: 'other', text: QUESTION, key: 'key-2' });
    expect(two.id).not.toBe(one.id);
    expect((await page.get(`/api/invocations/${one.id}?conversation=other`)).status).toBe(404);
    expect((await page.get(`/api/invocations/${one.id}`)).status).toBe(404);
  });
});

describe('what cannot be', () => {
  test.each<[string, object, number, string]>([
    ['nothing', {}, 400, 'body'],
    ['no conversation', { text: 'x' }, 400, 'body'],
    ['a conversation that is no name', { conversation: '../x', text: 'x' }, 400, 'body'],
    ['two things at once', { conversation, text: 'x', command: 'help' }, 400, 'body'],
    ['options of no command', { conversation, text: 'x', options: { a: 'b' } }, 400, 'body'],
    ['something more', { conversation, text: 'x', person: 'slack/U1' }, 400, 'body'],
    ['an empty question', { conversation, text: '  ' }, 422, 'empty'],
    ['no such command', { conversation, command: 'dance' }, 422, 'no-command'],
    ['no such command, typed', { conversation, text: '/dance now' }, 422, 'no-command'],
  ])('%s', async (_what, body, status, code) => {
    const answer = await page.get('/api/invocations', { body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ code, message: expect.stringMatching(/\S/) });
  });

  test('no JSON, or too much of it', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await page.get('/api/invocations', { headers, body: '{' })).status).toBe(400);
    const long = JSON.stringify({ conversation, text: 'x'.repeat(300_000) });
    expect((await page.get('/api/invocations', { headers, body: long })).status).toBe(413);
  });
});

describe('files', () => {
  const bytes = { 'content-type': 'application/octet-stream' };
  const send = (name: string, body: string) =>
    page.get(`/api/files?name=${encodeURIComponent(name)}`, { headers: bytes, body });

  test('are taken up to the limit, and handed to a command', async () => {
    const sent = JSON.parse((await send('mill.txt', 'The mill was rebuilt in 2019.')).text);
    expect(sent).toEqual({ file: expect.any(String), name: 'mill.txt', size: 29 });
    // The desk of this test refuses every file: what it says shows that it came.
    const { terminal } = await page.say({ conversation, command: 'add', options: { file: { file: sent.file } } });
    expect(terminal).toContain('unused');
    expect((await send('big.txt', 'x'.repeat(1_001))).status).toBe(413);
    expect((await send('', 'x')).status).toBe(400);
    expect((await page.get('/api/files?name=a.txt', { body: {} })).status).toBe(415);
  });

  test('one that is not kept any more is as none', async () => {
    const { terminal } = await page.say({ conversation, command: 'add', options: { file: { file: 'gone' } } });
    expect(terminal).toMatch(/file/i);
    expect(terminal).not.toContain('unused');
  });
});

test('suggestions while somebody types', async () => {
  const { text } = await page.get('/api/complete?command=ask&option=source&typed=ferr');
  expect(JSON.parse(text)).toEqual([{ label: expect.stringContaining('erry'), value: expect.any(String) }]);
  expect(JSON.parse((await page.get('/api/complete?command=none')).text)).toEqual([]);
});
