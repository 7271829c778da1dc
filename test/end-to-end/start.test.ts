import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith } from '../app/run-ibid.ts';
import { DiscordServer } from './discord/server.ts';
import { type RunningIbid, startIbid } from './running-ibid.ts';
import { until } from './slack/running.ts';
import { SlackServer } from './slack/slack-server.ts';

// One life of Ibid after another over one folder, since each start of the whole program takes seconds.

const PATIENCE_MS = 60_000;
const QUESTION = 'When was the ferry between Norvik and Sandholm closed?';
const FERRY = `Harbour Gazette

The ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said in a statement. It had carried passengers for ninety years.
`;
const MILL =
  'The water mill at Vardo was rebuilt in 2019 by the brothers Nils and Olav Strand, and grinds barley for three bakeries.\n';

const folder = folderWith({ 'documents/ferry.txt': FERRY });
let slack: SlackServer;
let discord: DiscordServer;
let ibid: RunningIbid;

beforeAll(async () => {
  slack = await SlackServer.start();
  discord = await DiscordServer.start();
  ibid = await start();
}, PATIENCE_MS);

afterAll(async () => {
  await ibid.stop('SIGKILL');
  await slack.stop();
  await discord.close();
  folder.remove();
}, PATIENCE_MS);

async function start(): Promise<RunningIbid> {
  const started = startIbid(folder.path, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    IBID_HTTP_PORT: '0',
  });
  await started.says(/^Slack: .+\n/m);
  await started.says(/^Discord: .+\n/m);
  return started;
}

const inSlack = (channel: string) => slack.repliesIn(channel).map(({ text, blocks }) => text + JSON.stringify(blocks));

/** Nobody else is answered while the two wait: Slack and Discord each say "too many" once. */
function holdPosting(seconds: number): void {
  slack.failing.plan({ on: 'chat.postMessage', kind: 'rate', retryAfter: seconds });
  discord.fail({ method: 'PATCH', path: /@original$/, kind: 'limit', wait: seconds });
}

test(
  'a question in Slack and one in Discord: acknowledged, and answered with the quotation',
  async () => {
    const message = slack.directMessage(QUESTION);
    const command = discord.slash('ask', { question: QUESTION });
    expect(await message.acknowledged).not.toBeNull();
    await until(() => slack.repliesIn(message.channel).length === 1, 'the answer in Slack', PATIENCE_MS);
    expect(inSlack(message.channel)[0]).toContain('March 3, 2024');
    await until(() => discord.words(command.message).includes('March 3, 2024'), 'the answer in Discord', PATIENCE_MS);
  },
  PATIENCE_MS,
);

test(
  'health says who is connected, and metrics count the answers without a word of them',
  async () => {
    const [, address] = /health and metrics at (http:\/\/127\.0\.0\.1:\d+)/.exec(ibid.err()) ?? [];
    expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok\n');
    const ready = await fetch(`${address}/readyz`);
    expect(await ready.json()).toEqual({
      ready: true,
      parts: { index: 'ok', state: 'ok', Slack: 'ok', Discord: 'ok' },
    });
    discord.gateway.drop();
    const status = async () => (await fetch(`${address}/readyz`)).status;
    await expect.poll(status, { interval: 5, timeout: PATIENCE_MS }).toBe(503);
    await expect.poll(status, { interval: 50, timeout: PATIENCE_MS }).toBe(200);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    for (const platform of ['slack', 'discord'])
      expect(metrics).toContain(`ibid_invocations_total{platform="${platform}",kind="command",outcome="answered"} 1`);
    expect(metrics).toContain('ibid_index_documents 1\n');
    expect(metrics).not.toMatch(/Norvik|ferry|U0ANNA/);
  },
  PATIENCE_MS,
);

test(
  'a file in a direct message is checked, stored and indexed, and can be asked about',
  async () => {
    const files = [{ name: 'mill.txt', bytes: Buffer.from(MILL) }];
    const { channel } = slack.directMessage('', { user: 'U0CLARA', files });
    await until(() => slack.repliesIn(channel).length === 1, 'what was understood of the file', PATIENCE_MS);
    expect(inSlack(channel)[0]).toContain('added/mill.txt');
    slack.directMessage('When was the mill at Vardo rebuilt?', { user: 'U0CLARA' });
    await until(() => slack.repliesIn(channel).length === 2, 'the answer from the new document', PATIENCE_MS);
    expect(inSlack(channel)[1]).toContain('2019');
    expect(readdirSync(join(folder.path, 'documents', 'added'))).toEqual(['mill.txt']);
  },
  PATIENCE_MS,
);

test(
  'killed between acknowledgement and reply, it answers both after the restart, once',
  async () => {
    holdPosting(30);
    const mention = slack.mention(QUESTION, { channel: 'C0KILLED' });
    const command = discord.slash('ask', { question: QUESTION });
    expect(await mention.acknowledged).not.toBeNull();
    await until(() => command.acknowledged !== null, 'the acknowledgement in Discord', PATIENCE_MS);
    const refused = () => discord.requests('PATCH', /@original$/).some(({ status }) => status === 429);
    await until(
      () => slack.callsOf('chat.postMessage').some(({ answer }) => answer === null),
      'Slack said wait',
      PATIENCE_MS,
    );
    await until(refused, 'Discord said wait', PATIENCE_MS);
    await ibid.stop('SIGKILL');
    expect(slack.repliesIn('C0KILLED')).toEqual([]);

    ibid = await start();
    await until(() => slack.repliesIn('C0KILLED').length > 0, 'the answer in Slack', PATIENCE_MS);
    expect(inSlack('C0KILLED')[0]).toContain('March 3, 2024');
    await until(() => discord.words(command.message).includes('March 3, 2024'), 'the answer in Discord', PATIENCE_MS);
  },
  2 * PATIENCE_MS,
);

test(
  'told to stop, it finishes what is in flight, ends well, and has logged no word of anybody',
  async () => {
    holdPosting(1);
    const mention = slack.mention(QUESTION, { channel: 'C0STOPPED' });
    const command = discord.slash('ask', { question: QUESTION });
    expect(await mention.acknowledged).not.toBeNull();
    await until(() => command.acknowledged !== null, 'the acknowledgement in Discord', PATIENCE_MS);
    expect(await ibid.stop('SIGTERM')).toBe(0);
    expect(inSlack('C0STOPPED').join()).toContain('March 3, 2024');
    expect(discord.words(command.message)).toContain('March 3, 2024');
    expect(slack.repliesIn('C0STOPPED')).toHaveLength(1);
    expect(slack.repliesIn('C0KILLED')).toHaveLength(1);

    expect(ibid.err()).not.toMatch(/Norvik|ferry|Vardo|xoxb|xapp/);
    expect(ibid.err()).not.toContain(discord.token);
    const lines = ibid.err().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).level)).not.toContain('error');
    expect(ibid.err()).toMatch(/"outcome":"answered","ms":\d+/);
    expect(slack.faults).toEqual([]);
    expect(discord.violations).toEqual([]);
  },
  PATIENCE_MS,
);
