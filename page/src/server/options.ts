import type { Choice } from '../../../src/chat/command.ts';
import { get, type Outcome, postFile, withParameters } from './request.ts';

/** Suggestions for an option while it is typed, best first. */
export function suggestionsFor(command: string, option: string, typed: string): Promise<Outcome<readonly Choice[]>> {
  return get('/api/complete', { command, option, typed });
}

/** Sends a file that is then given as an option's value. */
export function sendFile(file: File): Promise<Outcome<{ readonly file: string }>> {
  return postFile(withParameters('/api/files', { name: file.name }), file);
}
