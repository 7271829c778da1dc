import { failure } from '../../corpus/problem.ts';
import { type Check, renderChecks } from '../../platforms/terminal/checks.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { readChatSettings } from '../chat-settings.ts';
import { checkAccess } from '../doctor/access.ts';
import { checkDocuments, checkIndex } from '../doctor/folders.ts';
import { checkNode, checkRoom, checkWritable } from '../doctor/machine.ts';
import { checkPage } from '../doctor/page.ts';
import { checkDiscordSettings, checkSlackSettings } from '../doctor/platforms.ts';
import { checkState } from '../doctor/state.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { readSettings, type SettingFlags, type Settings } from '../settings.ts';

export interface DoctorFlags extends SettingFlags {
  readonly json?: boolean;
}

/** `ibid doctor`: every check is made, so that one run tells all that is to be mended. A fault makes it fail. */
export async function doctorCommand(flags: DoctorFlags, io: Io): Promise<Outcome> {
  const checks: Check[] = [checkNode(process.versions.node)];
  const settings = readSettings(io.environment, flags, io.folder);
  if (settings.ok) {
    checks.push({ name: 'settings', state: 'good', found: 'understood', remedy: null });
    checks.push(await checkDocuments(settings.value), await checkWritable(settings.value));
    checks.push(await checkRoom(settings.value), checkIndex(settings.value));
    checks.push(...(await chatChecks(settings.value, io)));
  } else {
    const { message } = settings.problem;
    checks.push({ name: 'settings', state: 'fault', found: message, remedy: '.env.example lists every key.' });
  }
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  await io.out(flags.json ? `${JSON.stringify({ checks })}\n` : renderChecks(checks, ink));
  const faults = checks.filter((check) => check.state === 'fault');
  if (faults.length === 0) return DONE;
  const names = faults.map((check) => check.name).join(', ');
  return failure({ code: 'faults', message: `found at fault: ${names}; what to do stands beside each` });
}

/** What serving in chat needs. The platforms are asked at the same time; each only where it is configured. */
async function chatChecks({ documents }: Settings, io: Io): Promise<Check[]> {
  const chat = readChatSettings(io.environment, io.folder);
  if (!chat.ok) {
    const remedy = '.env.example lists every key.';
    return [{ name: 'settings of chat', state: 'fault', found: chat.problem.message, remedy }];
  }
  const checks = await Promise.all([
    checkAccess(chat.value, documents),
    checkState(chat.value, Date.now()),
    checkSlackSettings(chat.value.slack),
    checkDiscordSettings(chat.value.discord),
    checkPage(chat.value),
  ]);
  return checks.flat();
}
