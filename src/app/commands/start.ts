import type { Access } from '../../chat/access.ts';
import { failure, type Problem } from '../../corpus/problem.ts';
import type { Log } from '../../platforms/log.ts';
import { amount } from '../../platforms/terminal/progress.ts';
import { readAccessFile } from '../access-file.ts';
import { configuredPlatforms, isConfigured } from '../chat-platforms.ts';
import { type ChatSettings, readChatSettings } from '../chat-settings.ts';
import { openChatState } from '../chat-state.ts';
import { beginChores } from '../chores.ts';
import { type Health, openHealth } from '../health/open-health.ts';
import { indexingTold } from '../indexing-told.ts';
import type { Io } from '../io.ts';
import { type LiveLibrary, openLiveLibrary } from '../live-library.ts';
import { createLog } from '../log.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { serve } from '../serve.ts';
import { readSettings, type SettingFlags, type Settings } from '../settings.ts';
import type { Refusal } from '../start-platforms.ts';
import { watchFolder } from '../watch-folder.ts';

/** Whoever told it to stop waits so long at most for what is in flight, in milliseconds. */
const FINISH_MS = 20_000;

/** `ibid start`: indexes what changed, then serves every platform that is configured until it is told to stop. */
export async function startCommand(flags: SettingFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const chat = readChatSettings(io.environment, io.folder);
  if (!chat.ok) return chat;
  if (!isConfigured(chat.value)) return failure(NOTHING_TO_SERVE);
  const access = await readAccessFile(chat.value.access);
  if (!access.ok) return access;

  const log = createLog({
    write: io.err,
    isTerminal: io.errIsTerminal,
    isDebugging: Boolean(io.environment['IBID_DEBUG']),
    secrets: secretsOf(chat.value),
  });
  io.onFault((error) => log('error', 'a fault that nobody caught', { error }));
  const health = await openHealth(chat.value.http, log);
  try {
    const told = indexingTold(io, log);
    const library = await openLiveLibrary(settings.value, told);
    told.end();
    if (!library.ok) return library;
    const counts = () => countsOf(library.value);
    health.vitals.index = counts;
    log('info', `${amount(counts().documents, 'document')}, ${amount(counts().passages, 'passage')}`);
    try {
      return await serveChat({
        settings: settings.value,
        chat: chat.value,
        access: access.value,
        library: library.value,
        health,
        log,
        io,
      });
    } finally {
      library.value.close();
    }
  } finally {
    await health.close();
  }
}

interface Parts {
  readonly settings: Settings;
  readonly chat: ChatSettings;
  readonly access: Access;
  readonly library: LiveLibrary;
  readonly health: Health;
  readonly log: Log;
  readonly io: Io;
}

async function serveChat({ settings, chat, access, library, health, log, io }: Parts): Promise<Outcome> {
  const { vitals, metrics } = health;
  const stopped = io.stopSignal();
  const opened = await openChatState(chat, (line) => log('warn', line));
  if (!opened.ok) return opened;
  const state = opened.value;
  vitals.state = () => state.recall('health');
  try {
    const configured = await configuredPlatforms(chat, { state, log, now: Date.now });
    const problems: Refusal[] = [];
    const isAlone = configured.platforms.size + configured.problems.length === 1;
    const refused = (refusal: Refusal) => {
      problems.push(refusal);
      // With one platform this is why Ibid ends, which is told once.
      if (!isAlone) io.err(`ibid: ${refusal.name} is not served: ${refusal.problem.message}\n`);
    };
    configured.problems.forEach(refused);
    if (configured.platforms.size === 0) return failure(noneServed(problems));
    const { platforms } = configured;
    const served = (line: string) => void io.out(`${line}\n`);
    const around = { fetch: chat.fetch, library, settings, access, state, platforms, metrics, log, now: Date.now };
    const service = serve({ ...around, served, refused });
    vitals.platforms = () =>
      new Map([...configured.problems.map(({ name }) => [name, false] as const), ...service.connected()]);
    const begun = await Promise.race([service.begun, stopped]);
    if (begun && !begun.ok) {
      await service.stop(0);
      return failure(noneServed(problems));
    }
    const chores = beginChores({ refresh: service.refresh, state, log, now: Date.now });
    const unwatch = watchFolder({ folder: settings.documents, changed: () => void chores.look(), log });
    await stopped;
    log('info', 'stopping: finishing what is in flight');
    // A refresh that is under way is not waited for: it ends with the library.
    void chores.end();
    await unwatch();
    const left = await service.stop(FINISH_MS);
    if (left > 0) log('warn', `${amount(left, 'question')} not finished, to be taken up at the next start`);
    return DONE;
  } finally {
    vitals.state = null;
    await state.close();
  }
}

function countsOf(library: LiveLibrary) {
  const { documents, passageCount } = library.current().index;
  return { documents: documents.length, passages: passageCount };
}

const NOTHING_TO_SERVE: Problem = {
  code: 'not-configured',
  message:
    'there is nothing to serve. For Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (make the app from what `ibid slack manifest` prints); for Discord set DISCORD_TOKEN (discord.com/developers/applications → Bot), in .env or the environment; the README shows every click',
};

function noneServed(refusals: readonly Refusal[]): Problem {
  const [only, ...others] = refusals.map(({ name, problem }) => ({ ...problem, name }));
  if (only && others.length === 0) return { code: only.code, message: `${only.name}: ${only.message}` };
  return { code: 'not-served', message: 'neither can be served, for the reasons above; ibid doctor looks closer' };
}

/** Values that must not turn up in the log, whatever a library prints. */
function secretsOf({ slack, discord, databaseUrl }: ChatSettings): string[] {
  const way = slack.ok ? slack.value?.way : undefined;
  return [
    slack.ok ? slack.value?.botToken : undefined,
    way?.kind === 'socket' ? way.appToken : way?.signingSecret,
    discord.ok ? discord.value?.token : undefined,
    databaseUrl,
  ].filter((secret) => typeof secret === 'string');
}
