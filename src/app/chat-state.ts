import type { Result } from '../corpus/problem.ts';
import type { State, StatePlace } from '../store/open-state.ts';
import type { ChatSettings } from './chat-settings.ts';

/**
 * Opens what must not be lost, in PostgreSQL where it is set and else in the folder. The code is loaded only here.
 *
 * @param log gets a line for people about what is unusual
 * @param stopped as of `StatePlace`
 */
export async function openChatState(
  { databaseUrl, state }: Pick<ChatSettings, 'databaseUrl' | 'state'>,
  log: (line: string) => void,
  stopped: StatePlace['stopped'] = () => {},
): Promise<Result<State>> {
  const { openState } = await import('../store/open-state.ts');
  return await openState({ databaseUrl, folder: state, log, stopped });
}
