import { type APIChannel, Routes } from 'discord.js';
import { type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import { insist } from '../insist.ts';
import { THREAD_ARCHIVE_MINUTES } from '../limits.ts';
import type { Posting } from './posting.ts';

/** "A thread has already been created for this message". */
const ALREADY_CREATED = 160_004;

/**
 * Opens a thread below a message, or gives the one that is there: a thread made from a message has the message's id, so a
 * repeated try finds what an earlier one made (resources/channel, Start Thread from Message).
 */
export async function openThread(
  posting: Posting,
  channel: string,
  message: string,
  name: string,
): Promise<Result<string, Fault>> {
  const opened = await insist<APIChannel>(
    () =>
      posting.connection.bot.post(Routes.threads(channel, message), {
        body: { name, auto_archive_duration: THREAD_ARCHIVE_MINUTES },
      }),
    posting.pauses,
  );
  if (opened.ok) return success(opened.value.id);
  return opened.problem.kind === 'refused' && opened.problem.code === ALREADY_CREATED ? success(message) : opened;
}
