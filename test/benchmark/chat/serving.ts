import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DiscordServer } from '../../end-to-end/discord/server.ts';
import type { SlackServer } from '../../end-to-end/slack/slack-server.ts';
import { PROJECT } from '../processes.ts';

export interface Serving {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  /** Folder for index and state; the same one after a restart. */
  readonly folder: string;
  readonly documents: string;
}

/** Waits so long for `ibid start` to say that it serves both, in milliseconds: it may have to index first. */
const READY_MS = 120_000;

/** The program as people start it, in a process of its own, serving both platforms. */
export async function startIbid({ slack, discord, folder, documents }: Serving): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['bin/ibid.js', 'start'], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      IBID_DOCUMENTS: documents,
      IBID_INDEX: `${folder}/index`,
      IBID_STATE: `${folder}/state`,
      IBID_HTTP_PORT: '',
      DATABASE_URL: '',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_SIGNING_SECRET: '',
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    },
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000);
  });
  let lines = '';
  await new Promise<void>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`ibid start is not ready: ${said}`)), READY_MS);
    child.once('exit', (code) => failed(new Error(`ibid start ended with ${code}: ${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      lines += text;
      if (!/slack/i.test(lines) || !/discord/i.test(lines)) return;
      clearTimeout(timer);
      ready();
    });
  });
  return child;
}

/** Ends a process that `startIbid` started; the default lets it finish what it has. */
export async function endIbid(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
