import { expect, test } from 'vitest';
import { createLog } from '../../src/app/log.ts';
import { reasonOf } from '../../src/app/redact.ts';

const QUESTION = 'when was the bridge of Norvik closed';
const BOT = 'xoxb-111-222-abcDEFghi';
const DISCORD = `${Buffer.from('123456789012345678').toString('base64url')}.Gabcde.abcdefghijklmnopqrstuvwxyz-_0123456789`;

function logging(isTerminal: boolean, secrets: readonly string[] = []) {
  const lines: string[] = [];
  const log = createLog({ write: (text) => lines.push(text), isTerminal, isDebugging: false, secrets });
  return { log, lines };
}

test('not on a terminal: one JSON object a line, with time and level', () => {
  const { log, lines } = logging(false);
  log('warn', 'slack: connected again', { attempt: 2, id: 'abc' });
  const line = JSON.parse(lines[0]!);
  expect(line).toEqual({ level: 'warn', time: line.time, msg: 'slack: connected again', attempt: 2, id: 'abc' });
  expect(Date.parse(line.time)).not.toBeNaN();
  expect(lines[0]!.endsWith('}\n')).toBe(true);
});

test('on a terminal: a line for a reader, on which nothing acts', () => {
  const { log, lines } = logging(true);
  log('error', 'discord: gone\u001b[2J', { ms: 12 });
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d FAULT: discord: gone\S* \(ms 12\)\n$/);
  expect(lines[0]).not.toContain('\u001b');
});

test('what is only for finding faults is left out', () => {
  const { log, lines } = logging(false);
  log('debug', 'slack: envelope');
  expect(lines).toEqual([]);
});

test('words of people and documents are hidden, whatever they are called, at any depth', () => {
  const { log, lines } = logging(false);
  log('info', 'finished', {
    id: 'abc',
    question: QUESTION,
    raw: { question: QUESTION },
    request: { kind: 'command', raw: { question: QUESTION }, body: QUESTION },
    citations: [{ quote: QUESTION }],
    deep: { deep: { deep: { deep: { deep: QUESTION } } } },
    nothing: null,
  });
  expect(lines.join('')).not.toContain('Norvik');
  expect(JSON.parse(lines[0]!)).toMatchObject({
    id: 'abc',
    request: { kind: 'command' },
    citations: '[1]',
    nothing: null,
  });
});

test('what a digest, a watch and a source are about is not written', () => {
  const { log, lines } = logging(false);
  log('info', 'slack: finished', { id: 'abc', kind: 'post', outcome: 'done', ms: 12, topic: QUESTION });
  log('info', 'watches found something', {
    found: 3,
    watch: { text: QUESTION, hits: [{ citation: { quote: QUESTION } }] },
  });
  log('info', 'a reply that quoted what has changed cannot be marked', {
    id: 'abc',
    problem: 'gone',
    remark: QUESTION,
  });
  log('warn', 'a source could not be read', {
    source: 'abc',
    host: 'example.org',
    url: `https://example.org/?q=${QUESTION}`,
  });
  expect(lines.join('')).not.toContain('Norvik');
  expect(JSON.parse(lines[0]!)).toMatchObject({ kind: 'post', outcome: 'done', ms: 12 });
  expect(JSON.parse(lines[1]!)).toMatchObject({ found: 3 });
  expect(JSON.parse(lines[3]!)).toMatchObject({ source: 'abc', host: 'example.org' });
});

test('an error tells its kind, code, reason and place; not the parameters that a database quotes', () => {
  const { log, lines } = logging(false);
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  const error = new Error(`Failed query: insert into invocations values ($1)\nparams: ${QUESTION}`, { cause });
  log('error', 'state-unavailable', { error });
  expect(lines.join('')).not.toContain('Norvik');
  expect(JSON.parse(lines[0]!).error).toMatchObject({
    kind: 'Error',
    reason: 'a query failed',
    at: expect.stringContaining('log.test.ts'),
    cause: { code: 'ECONNREFUSED', reason: 'connection refused' },
  });
  expect(reasonOf(`no room left\nparams: ${QUESTION}`)).toBe('no room left');
});

test.each([
  ['a bot token of Slack', `refused ${BOT}`],
  ['an app-level token', 'refused xapp-1-A0123-4567-abcdef'],
  ['a token of Discord', `refused ${DISCORD}`],
  ['the address of an interaction', 'PATCH /webhooks/123456/aW50ZXJhY3Rpb246MTIzabcdef/messages/@original'],
  ['the address for one reply', 'POST https://hooks.slack.com/commands/T1/22/abcdefghi'],
  ['the ticket of a socket', 'wss://wss.example/link/?ticket=abcdefghi&app_id=1'],
  ['the password of a database', 'cannot reach postgres://ibid:abcdefghi@db.example/ibid'],
  ['a header', 'Authorization: Bot abcdefghi.jkl'],
])('%s is not written, in the message or in the details', (_name, text) => {
  const { log, lines } = logging(false);
  log('error', text, { reason: text, error: new Error(text), nested: { reason: text } });
  expect(lines.join('')).not.toMatch(/abcdef|abcDEF|aW50ZX|MTIzNDU2/);
  expect(lines.join('')).toContain('[hidden]');
  expect(() => JSON.parse(lines[0]!)).not.toThrow();
});

test('secrets that have no shape of their own are told to the log', () => {
  const { log, lines } = logging(false, ['0123456789abcdef0123456789abcdef']);
  log('info', 'signature of 0123456789abcdef0123456789abcdef');
  expect(JSON.parse(lines[0]!).msg).toBe('signature of [hidden]');
});

test('a long text is cut', () => {
  const { log, lines } = logging(false);
  log('info', 'x', { reason: 'y'.repeat(5000) });
  expect(lines[0]!.length).toBeLessThan(500);
});
