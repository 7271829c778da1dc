import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatState } from '../../chat/state.ts';

/** Where the state keeps the key that signs links. */
const NAME = 'page.link-key';
const BYTES = 32;
/** Two processes that make a key at the same moment both take the one that was written last. */
const SETTLED_MS = 200;

/**
 * The key that signs links to documents. It is made once and kept in the state, so that links outlive a restart and every
 * process of the same state knows them. Whoever has it can open every document: a backup of the state is as secret.
 */
export async function linkKey(state: Pick<ChatState, 'remember' | 'recall'>): Promise<Uint8Array> {
  const kept = keyIn(await state.recall(NAME));
  if (kept) return kept;
  const made = randomBytes(BYTES);
  await state.remember(NAME, made.toString('base64url'));
  await sleep(SETTLED_MS);
  return keyIn(await state.recall(NAME)) ?? made;
}

function keyIn(value: unknown): Uint8Array | null {
  const key = typeof value === 'string' ? Buffer.from(value, 'base64url') : null;
  return key?.length === BYTES ? key : null;
}
