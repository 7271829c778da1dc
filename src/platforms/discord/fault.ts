import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * What a request came to. `refused`: Discord understood and said no, nothing was done. `passing`: no answer, or an answer
 * of the 500s; it may have been done or not.
 */
export type Fault =
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** One of Discord's error codes (topics/opcodes-and-status-codes, JSON); 0 where it gave none. */
      readonly code: number;
      readonly message: string;
    }
  | { readonly kind: 'passing'; readonly message: string };

export function faultOf(error: unknown): Fault {
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' ? error.code : 0;
    return { kind: 'refused', status: error.status, code, message: error.message };
  }
  // After a 401 @discordjs/rest forgets the token, and refuses what follows by itself.
  if (error instanceof Error && error.message.startsWith('Expected token to be set'))
    return { kind: 'refused', status: 401, code: 0, message: 'the bot token was refused before' };
  if (error instanceof HTTPError) return { kind: 'passing', message: `Discord answered ${error.status}` };
  return { kind: 'passing', message: error instanceof Error ? describe(error) : String(error) };
}

function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
