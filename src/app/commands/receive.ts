import { failure } from '../../corpus/problem.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { renderReply } from '../../platforms/terminal/reply.ts';
import { readAccessFile } from '../access-file.ts';
import { readChatSettings } from '../chat-settings.ts';
import type { Io } from '../io.ts';
import { openLibrary } from '../library.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { rehearse } from '../rehearsal.ts';
import { type ChatPlatform, READINGS, readPayload } from '../saved-event.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface ReceiveFlags extends SettingFlags {
  readonly platform: ChatPlatform;
  readonly json?: boolean;
}

/** `ibid receive --platform slack|discord payload.json`: what Ibid would answer to a saved event. Nothing is sent. */
export async function receiveCommand(path: string, flags: ReceiveFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const chat = readChatSettings(io.environment, io.folder);
  if (!chat.ok) return chat;
  const access = await readAccessFile(chat.value.access);
  if (!access.ok) return access;
  const payload = await readPayload(path, io.folder);
  if (!payload.ok) return payload;
  const reading = await READINGS[flags.platform]();
  const invocations = reading.read(payload.value, Date.now());
  if (!invocations.ok) return failure({ ...invocations.problem, message: `${path}: ${invocations.problem.message}` });
  const library = await openLibrary(settings.value, flags, io);
  if (!library.ok) return library;
  const faults: unknown[] = [];
  const spoken = await rehearse(invocations.value, {
    shelf: library.value,
    access: access.value,
    now: Date.now,
    fault: (error) => void faults.push(error),
  });
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  for (const { invocation, delivery } of spoken) {
    const { id, request, place } = invocation;
    const { reply, visibility } = delivery;
    const form = { id, platform: place.platform, request, visibility, payload: reading.rendered(delivery) };
    await io.out(
      flags.json
        ? `${JSON.stringify(form)}\n`
        : renderReply(reply, visibility, { ink, width: io.columns, pathOf: library.value.pathOf }),
    );
  }
  if (faults.length > 0) throw faults[0];
  return DONE;
}
