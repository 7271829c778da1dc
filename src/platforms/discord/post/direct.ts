import { type APIChannel, Routes } from 'discord.js';
import type { Result } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import { insist } from '../insist.ts';
import type { Posting } from './posting.ts';

/** The channel of direct messages with a person; the same one however often it is asked for (resources/user, Create DM). */
export function directChannel({ connection, pauses }: Posting, person: string): Promise<Result<APIChannel, Fault>> {
  return insist<APIChannel>(
    () => connection.bot.post(Routes.userChannels(), { body: { recipient_id: person } }),
    pauses,
  );
}
