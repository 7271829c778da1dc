import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { DiscordServer } from '../end-to-end/discord/server.ts';
import { SlackServer } from '../end-to-end/slack/slack-server.ts';
import { folderWith, ibid } from './run-ibid.ts';

const FERRY = 'The ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said.\n';
const QUESTION = 'When was the ferry closed?';
const home = folderWith({ 'documents/open/ferry.txt': FERRY });
let slack: SlackServer;
let discord: DiscordServer;
beforeAll(async () => {
  slack = await SlackServer.start();
  discord = await DiscordServer.start();
});
afterAll(async () => {
  await slack.stop();
  await discord.close();
  home.remove();
});

const SETTINGS = { IBID_DOCUMENTS: 'documents', IBID_INDEX: 'index', IBID_STATE: 'state' };
const run = (line: readonly string[], environment: Record<string, string> = {}) =>
  ibid(home.path, line, { ...SETTINGS, ...environment });
function saved(name: string, value: unknown): string {
  writeFileSync(join(home.path, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}

const MENTION = {
  type: 'event_callback',
  team_id: 'T0TEAM',
  event_id: 'Ev0ONE',
  event_time: 1700000000,
  authorizations: [{ team_id: 'T0TEAM', user_id: 'U0IBID', is_bot: true }],
  event: {
    type: 'app_mention',
    user: 'U0ANNA',
    text: `<@U0IBID> ${QUESTION}`,
    ts: '1700000000.000100',
    channel: 'C0TOWN',
  },
};
const COMMAND = {
  id: '1100000000000000001',
  application_id: '1100000000000000000',
  type: 2,
  token: 'token-of-the-interaction',
  version: 1,
  guild_id: '1100000000000000002',
  channel_id: '1100000000000000003',
  channel: { id: '1100000000000000003', type: 0 },
  member: { user: { id: '1100000000000000004', username: 'anna' } },
  data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: QUESTION }] },
};

describe('ibid receive', () => {
  test.each([
    ['slack', MENTION, 'blocks'],
    ['discord', COMMAND, 'components'],
  ] as const)(
    'what would be answered to an event of %s, for people and for programs',
    async (platform, event, part) => {
      const file = saved(`${platform}.json`, event);
      const shown = await run(['receive', '--platform', platform, file]);
      expect(shown.err).toBe('');
      expect(shown.out).toContain('March 3, 2024');
      expect(shown.out).toContain('documents/open/ferry.txt:1');
      const { out } = await run(['receive', '--platform', platform, file, '--json']);
      const form = JSON.parse(out);
      expect(form).toMatchObject({
        platform,
        visibility: 'public',
        request: { command: 'ask', raw: { question: QUESTION } },
      });
      expect(JSON.stringify(form.payload[part])).toContain('2024');
    },
  );

  test('the access rules of the channel hold', async () => {
    saved('access.yml', 'default: none\nchannels:\n  slack/T0TEAM/C0OPEN: [open]\n');
    const file = saved('slack.json', MENTION);
    const closed = await run(['receive', '--platform', 'slack', file], { IBID_ACCESS: 'access.yml' });
    expect(closed.out).not.toContain('2024');
    const open = saved('open.json', { ...MENTION, event: { ...MENTION.event, channel: 'C0OPEN' } });
    expect((await run(['receive', '--platform', 'slack', open], { IBID_ACCESS: 'access.yml' })).out).toContain('2024');
  });

  test('a file that was dropped is neither fetched nor stored', async () => {
    const files = [
      { id: 'F0FILE', name: 'mill.txt', size: 10, url_private: 'https://files.slack.com/files-pri/T-F/mill.txt' },
    ];
    const event = {
      ...MENTION.event,
      type: 'message',
      subtype: 'file_share',
      channel_type: 'im',
      channel: 'D0ANNA',
      text: '',
      files,
    };
    const { out } = await run(['receive', '--platform', 'slack', saved('file.json', { ...MENTION, event })]);
    expect(out).toMatch(/was not added/);
    expect(out).toMatch(/rehearsal/);
  });

  test.each([
    ['slack', 'broken.json', '{"type": ', 1, /broken\.json holds no JSON .*expected one event/],
    ['slack', 'other.json', '{"name": "x"}', 1, /other\.json: this is no payload as Slack sends it/],
    [
      'slack',
      'joined.json',
      JSON.stringify({ ...MENTION, event: { type: 'team_join' } }),
      1,
      /nothing is asked with the event team_join/,
    ],
    ['discord', 'other.json', '{"name": "x"}', 1, /expected an interaction/],
    ['teams', 'other.json', '{}', 2, /teams.*slack, discord/],
  ])('%s, %s: exit code and one line', async (platform, name, content, code, message) => {
    const ran = await run(['receive', '--platform', platform, saved(name, content)]);
    expect(ran.code).toBe(code);
    expect(ran.out).toBe('');
    expect(ran.err).toMatch(message);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  test('a file that is not there is named', async () => {
    expect((await run(['receive', '--platform', 'slack', 'nowhere.json'])).err).toMatch(
      /nowhere\.json cannot be read \(ENOENT\)/,
    );
  });
});

describe('ibid slack manifest, ibid discord register', () => {
  test('the manifest is printed as it is in the package', async () => {
    const { code, out } = await run(['slack', 'manifest']);
    expect(code).toBe(0);
    expect(out).toContain('display_information:');
  });

  test('the commands are registered everywhere, or in the server that is set or given', async () => {
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
    const everywhere = await run(['discord', 'register'], environment);
    expect(everywhere.err).toBe('');
    expect(everywhere.out).toMatch(
      /^Registered everywhere.*\/ask.*\nInvite Ibid: https:\/\/discord\.com\/oauth2\/authorize\?/,
    );
    const set = await run(['discord', 'register', '--json'], { ...environment, DISCORD_SERVER: discord.world.guild });
    expect(JSON.parse(set.out)).toMatchObject({ server: discord.world.guild, names: expect.arrayContaining(['/ask']) });
    const given = await run(['discord', 'register', '--server', discord.world.guild], environment);
    expect(given.out).toContain(`in the server ${discord.world.guild}`);
    expect(discord.requests('PUT', /guilds\/\d+\/commands$/)).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  test('without a token, with a wrong one, with no id of a server', async () => {
    expect(await run(['discord', 'register'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('DISCORD_TOKEN is not set'),
    });
    const wrong = `${Buffer.from('100000000000000009').toString('base64url')}.local.wrong-wrong`;
    const refused = await run(['discord', 'register'], { DISCORD_TOKEN: wrong, DISCORD_API_URL: discord.url });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('DISCORD_TOKEN');
    expect(refused.err).not.toContain(wrong);
    expect(await run(['discord', 'register', '--server', 'ours'])).toMatchObject({ code: 2 });
  });
});

describe('ibid doctor, about chat', () => {
  type Checks = { checks: { name: string; state: string; found: string; remedy: string | null }[] };
  const doctor = async (environment: Record<string, string>) => {
    const { out, code } = await run(['doctor', '--json'], environment);
    const { checks } = JSON.parse(out) as Checks;
    const of = (name: string) => checks.filter((check) => check.name === name);
    return { code, of };
  };

  test('nothing configured is no fault, and says how to configure it', async () => {
    const { code, of } = await doctor({});
    expect(code).toBe(0);
    for (const name of ['Slack', 'Discord']) {
      expect(of(name)).toMatchObject([{ state: 'good', found: expect.stringContaining('not served') }]);
      expect(of(name)[0]?.remedy).toMatch(/_TOKEN/);
    }
    expect(of('access')).toMatchObject([{ state: 'good', found: 'every channel sees all documents' }]);
    expect(of('state')).toMatchObject([{ state: 'good', found: expect.stringContaining('first start') }]);
  });

  test('tokens that work, with what is missing beside them', async () => {
    slack.scopes = slack.scopes.filter((scope) => scope !== 'files:read');
    const { code, of } = await doctor({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    });
    expect(code).toBe(1);
    const faults = of('Slack').filter(({ state }) => state === 'fault');
    expect(faults).toMatchObject([
      { found: expect.stringContaining('files:read'), remedy: expect.stringMatching(/Scopes/) },
    ]);
    expect(of('Slack').filter(({ state }) => state === 'good').length).toBeGreaterThan(0);
    const { length } = commands.filter(({ typed, messageLabel }) => typed !== false || messageLabel);
    expect(
      of('Discord')
        .map(({ found }) => found)
        .join(),
    ).toContain('The bot token is that of');
    expect(length).toBeGreaterThan(0);
  });

  test('what is malformed is told without asking anybody', async () => {
    const { code, of } = await doctor({ SLACK_BOT_TOKEN: 'xapp-1-wrong', DISCORD_TOKEN: 'wrong' });
    expect(code).toBe(1);
    expect(of('Slack')).toMatchObject([{ state: 'fault', found: expect.stringContaining('SLACK_BOT_TOKEN holds') }]);
    expect(of('Discord')).toMatchObject([{ state: 'fault', found: expect.stringContaining('DISCORD_TOKEN holds') }]);
  });

  test('access rules: unreadable, or with folders that are not there', async () => {
    saved('broken.yml', 'channels: [');
    expect((await doctor({ IBID_ACCESS: 'broken.yml' })).of('access')).toMatchObject([{ state: 'fault' }]);
    saved('odd.yml', 'channels:\n  "#general": all\n');
    expect((await doctor({ IBID_ACCESS: 'odd.yml' })).of('access')[0]?.found).toMatch(/#general.*expected slack\/TEAM/);
    saved('rules.yml', 'default: [open]\nchannels:\n  slack/T1/C1: [water, ./open/]\n');
    expect((await doctor({ IBID_ACCESS: 'rules.yml' })).of('access')).toMatchObject([
      { state: 'warning', found: expect.stringMatching(/not there: water$/) },
    ]);
  });

  test('a state in use is told with who uses it', async () => {
    const { openChatState } = await import('../../src/app/chat-state.ts');
    const held = await openChatState({ databaseUrl: null, state: join(home.path, 'state') }, () => {});
    if (!held.ok) throw new Error(held.problem.message);
    expect((await doctor({})).of('state')).toMatchObject([{ state: 'warning' }]);
    await held.value.close();
    expect((await doctor({})).of('state')).toMatchObject([
      { state: 'good', found: expect.stringContaining('can be opened') },
    ]);
  });
});
