import { failure } from '../../corpus/problem.ts';
import { type Check, renderChecks } from '../../platforms/terminal/checks.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { checkDocuments, checkIndex } from '../doctor/folders.ts';
import { checkNode, checkRoom, checkWritable } from '../doctor/machine.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

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
