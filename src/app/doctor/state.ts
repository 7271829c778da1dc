import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../platforms/terminal/checks.ts';
import type { ChatSettings } from '../chat-settings.ts';
import { openChatState } from '../chat-state.ts';
import { checkPosting } from './posting.ts';
import { PATIENCE_MS, within } from './within.ts';

/** Whether the state can be opened, and what is in it. One that is not there yet is not made. */
export async function checkState(settings: ChatSettings, now: number, patience = PATIENCE_MS): Promise<Check[]> {
  const name = 'state';
  const where = settings.databaseUrl ? 'the PostgreSQL database of DATABASE_URL' : settings.state;
  if (!settings.databaseUrl && !existsSync(settings.state))
    return [{ name, state: 'good', found: `${where} is made with the first start`, remedy: null }];
  const opening = openChatState(settings, () => {});
  const opened = await within(patience, opening);
  if (opened === null) {
    void opening.then((late) => (late.ok ? late.value.close() : undefined)).catch(() => {});
    const remedy = 'Check that the database can be reached.';
    return [{ name, state: 'fault', found: `${where} did not answer`, remedy }];
  }
  if (opened.ok) {
    const size = settings.databaseUrl ? '' : `, ${megabytes(sizeOf(settings.state))} MB`;
    try {
      const posting = await checkPosting(opened.value, now);
      return [{ name, state: 'good', found: `${where} can be opened${size}`, remedy: null }, ...posting];
    } finally {
      await opened.value.close();
    }
  }
  const { code, message } = opened.problem;
  if (code !== 'state-locked') return [{ name, state: 'fault', found: message, remedy: 'ibid start needs it.' }];
  return [{ name, state: 'warning', found: message, remedy: 'Nothing, if that is the Ibid which serves your chat.' }];
}

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
