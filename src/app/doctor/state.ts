import { existsSync } from 'node:fs';
import type { Check } from '../../platforms/terminal/checks.ts';
import type { ChatSettings } from '../chat-settings.ts';
import { openChatState } from '../chat-state.ts';
import { PATIENCE_MS, within } from './within.ts';

/** Whether the state can be opened. One that is not there yet is not made. */
export async function checkState(settings: ChatSettings, patience = PATIENCE_MS): Promise<Check> {
  const name = 'state';
  const where = settings.databaseUrl ? 'the PostgreSQL database of DATABASE_URL' : settings.state;
  if (!settings.databaseUrl && !existsSync(settings.state))
    return { name, state: 'good', found: `${where} is made with the first start`, remedy: null };
  const opening = openChatState(settings, () => {});
  const opened = await within(patience, opening);
  if (opened === null) {
    void opening.then((late) => (late.ok ? late.value.close() : undefined)).catch(() => {});
    return {
      name,
      state: 'fault',
      found: `${where} did not answer`,
      remedy: 'Check that the database can be reached.',
    };
  }
  if (opened.ok) {
    await opened.value.close();
    return { name, state: 'good', found: `${where} can be opened`, remedy: null };
  }
  const { code, message } = opened.problem;
  if (code !== 'state-locked') return { name, state: 'fault', found: message, remedy: 'ibid start needs it.' };
  return { name, state: 'warning', found: message, remedy: 'Nothing, if that is the Ibid which serves your chat.' };
}
