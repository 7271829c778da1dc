import type { Access } from '../../chat/access.ts';
import { failure, type Problem, type Result } from '../../corpus/problem.ts';
import type { Log } from '../../platforms/log.ts';
import { amount } from '../../platforms/terminal/progress.ts';
import type { State } from '../../store/open-state.ts';
import { readAccessFile } from '../access-file.ts';
import { type Configured, configuredPlatforms, isConfigured } from '../chat-platforms.ts';
import { type ChatSettings, readChatSettings } from '../chat-settings.ts';
import { openChatState } from '../chat-state.ts';
import { beginChores } from '../chores.ts';
import { type Health, openHealth } from '../health/open-health.ts';
import { indexingTold } from '../indexing-told.ts';
import type { Io } from '../io.ts';
import { type LiveLibrary, openLiveLibrary } from '../live-library.ts';
import { openLinks } from '../local-page/links.ts';
import { addressHere, isHere, openPage, type Page } from '../local-page/open-page.ts';
import { createLog } from '../log.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { answeringWith } from '../reader/answering-with.ts';
import { readerOf } from '../reader/open-reader.ts';
import { serve } from '../serve.ts';
import { readSettings, type SettingFlags, type Settings } from '../settings.ts';
import type { Refusal } from '../start-platforms.ts';
import { watchFolder } from '../watch-folder.ts';

/** Whoever told it to stop waits so long at most for what is in flight, in milliseconds. */
const FINISH_MS = 20_000;

/** `ibid start`: indexes what changed, then serves the page and every platform that is configured until it is told to stop. */
export async function startCommand(flags: SettingFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const chat = readChatSettings(io.environment, io.folder);
  if (!chat.ok) return chat;
  const hasPage = chat.value.http !== null && chat.value.page.isOn;
  if (!isConfigured(chat.value) && !hasPage) return failure(NOTHING_TO_SERVE);
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
    const parts = { settings: settings.value, chat: chat.value, access: access.value, health, log, io };
    const { address } = health;
    if (!hasPage || address === null) return await withState({ ...parts, page: null });
    if (!address.ok && !isConfigured(chat.value)) return address;
    if (!address.ok) return await withState({ ...parts, page: null });
    // First of all: whoever has configured nothing else is to see where to go.
    const here = addressHere(address.value);
    await io.out(`Page: ${here}\n`);
    if (!isHere(here)) log('warn', NOT_HERE);
    return await withState({ ...parts, page: openPage(here, health, chat.value.page.publicUrl) });
  } finally {
    await health.close();
  }
}

interface Parts {
  readonly settings: Settings;
  readonly chat: ChatSettings;
  readonly access: Access;
  readonly health: Health;
  readonly page: Page | null;
  readonly log: Log;
  readonly io: Io;
}

interface Opened extends Parts {
  readonly state: State;
  /** Being told to stop, or the state having stopped, which is why Ibid ends then. */
  readonly stopped: Promise<Problem | null>;
}

/** What can be wrong without reading a document is found out first: indexing a large folder takes minutes. */
async function withState(parts: Parts): Promise<Outcome> {
  const { chat, health, log, io } = parts;
  let broke: (problem: Problem) => void = () => {};
  const broken = new Promise<Problem>((resolve) => {
    broke = resolve;
  });
  const opened = await openChatState(
    chat,
    (line) => log('warn', line),
    // Nothing can be accepted any more, so whoever looks after the process is to know, and to start it again.
    ({ message }) => broke({ code: 'state-stopped', message }),
  );
  if (!opened.ok) return opened;
  const state = opened.value;
  health.vitals.state = () => state.recall('health');
  try {
    const stopped = Promise.race([io.stopSignal().then(() => null), broken]);
    return await serveChat({ ...parts, state, stopped });
  } finally {
    health.vitals.state = null;
    await state.close();
  }
}

async function serveChat(opened: Opened): Promise<Outcome> {
  const { chat, state, page, log, io } = opened;
  const configured = await configuredPlatforms(chat, { state, log, now: Date.now });
  const problems: Refusal[] = [];
  const isAlone = page === null && configured.platforms.size + configured.problems.length === 1;
  const refused = (refusal: Refusal) => {
    problems.push(refusal);
    // With one platform and no page this is why Ibid ends, which is told once.
    if (!isAlone) io.err(`ibid: ${refusal.name} is not served: ${refusal.problem.message}\n`);
  };
  configured.problems.forEach(refused);
  if (configured.platforms.size === 0 && page === null) return failure(noneServed(problems));
  const reader = await readerOf(opened.settings, { log: (line) => log('warn', line) });
  if (!reader.ok) return reader;
  const library = await indexed(opened);
  if (library === null) return DONE;
  if (!library.ok) return library;
  try {
    return await serveFrom(
      answeringWith(library.value, { reader: reader.value, threshold: opened.settings.threshold }),
      { ...opened, configured, refused, problems },
    );
  } finally {
    reader.value?.close();
    library.value.close();
  }
}

/** The index, brought up to the folder; null when Ibid was told to stop before that. */
async function indexed({ settings, health, stopped, log, io }: Opened): Promise<Result<LiveLibrary> | null> {
  const told = indexingTold(io, log);
  const ending = new AbortController();
  const opening = openLiveLibrary(settings, { ...told, signal: ending.signal });
  const first = await Promise.race([opening.then(() => 'indexed' as const), stopped]);
  told.end();
  if (first !== 'indexed') {
    ending.abort();
    const late = await opening;
    if (late.ok) late.value.close();
    return first === null ? null : failure(first);
  }
  const library = await opening;
  if (!library.ok) return library;
  const counts = () => countsOf(library.value);
  health.vitals.index = counts;
  log('info', `${amount(counts().documents, 'document')}, ${amount(counts().passages, 'passage')}`);
  return library;
}

interface Serving extends Opened {
  readonly configured: Configured;
  readonly refused: (refusal: Refusal) => void;
  readonly problems: readonly Refusal[];
}

async function serveFrom(library: LiveLibrary, serving: Serving): Promise<Outcome> {
  const { settings, chat, access, state, stopped, health, page, log, io, configured, refused, problems } = serving;
  const { vitals, metrics } = health;
  const served = (line: string) => void io.out(`${line}\n`);
  const { platforms } = configured;
  const around = { fetch: chat.fetch, library, settings, access, state, platforms, metrics, log, now: Date.now };
  const { publicUrl } = chat.page;
  const links = page && publicUrl !== null ? await openLinks(publicUrl, state, Date.now) : null;
  const leading = links ? { linkTo: links.to } : {};
  const service = serve({ ...around, ...leading, page: page?.web ?? null, served, refused });
  await page?.begin({
    links,
    shelf: () => library.current(),
    documentsFolder: settings.documents,
    indexFolder: settings.index,
    maxFileBytes: settings.maxFileBytes,
    state,
    access,
    platforms: [...platforms.keys()],
    log,
  });
  if (page) log('info', `page at ${page.address}`);
  vitals.platforms = () =>
    new Map([...configured.problems.map(({ name }) => [name, false] as const), ...service.connected()]);
  const begun = await Promise.race([service.begun, stopped.then(() => null)]);
  if (begun && !begun.ok) {
    await service.stop(0);
    return failure(noneServed(problems));
  }
  const chores = beginChores({ refresh: service.refresh, state, log, now: Date.now });
  const unwatch = watchFolder({ folder: settings.documents, changed: () => void chores.look(), log });
  const fault = await stopped;
  log('info', fault ? 'stopping: the state has stopped' : 'stopping: finishing what is in flight');
  // A refresh that is under way is not waited for: it ends with the library.
  void chores.end();
  await unwatch();
  // Without a state nothing can be finished.
  const left = await service.stop(fault ? 0 : FINISH_MS);
  if (left > 0) log('warn', `${amount(left, 'question')} not finished, to be taken up at the next start`);
  return fault ? failure(fault) : DONE;
}

function countsOf(library: LiveLibrary) {
  const { documents, passageCount } = library.current().index;
  return { documents: documents.length, passages: passageCount };
}

const NOT_HERE =
  'the page opens on this machine alone, and IBID_HTTP_HOST is another of its addresses: only signed links open there. Set 127.0.0.1, or 0.0.0.0 for every address';

const NOTHING_TO_SERVE: Problem = {
  code: 'not-configured',
  message:
    'there is nothing to serve. For the page set IBID_PAGE=on and an IBID_HTTP_PORT; for Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (make the app from what `ibid slack manifest` prints); for Discord set DISCORD_TOKEN (discord.com/developers/applications → Bot), in .env or the environment; the README shows every click',
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
