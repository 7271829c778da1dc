import type { Access } from '../../chat/access.ts';
import type { Messenger } from '../../chat/messenger.ts';
import { type Shelf, seeDocuments } from '../../chat/see-documents.ts';
import type { DocumentChange } from '../../digest/changes.ts';
import { driftRemark, findDrift } from '../../digest/compose/drift.ts';
import type { DigestState } from '../../digest/state.ts';
import type { Log } from '../../platforms/log.ts';

export interface DriftOptions {
  readonly state: Pick<DigestState, 'repliesQuoting' | 'markDrifted'>;
  readonly shelf: () => Shelf;
  readonly access: Access;
  readonly messengers: readonly Messenger[];
  readonly log: Log;
  readonly now: () => number;
  /** Whether to leave the rest for the next start. */
  readonly isOver?: () => boolean;
}

type Quoting = Awaited<ReturnType<DigestState['repliesQuoting']>>[number];

/** Replies looked at after one change of the documents: the latest are the ones that people still read. */
const LOOKED_AT = 200;

/**
 * Marks the replies that quoted what is no longer so: a line above the message, once, and a note for the channel's next
 * digest, also where the message cannot be changed any more. `done`: not when a platform was away, or it was over before the
 * end; then it is to be called again with the same changes.
 */
export async function markDrift(
  changes: readonly DocumentChange[],
  options: DriftOptions,
): Promise<{ readonly marked: number; readonly done: boolean }> {
  const files = changes.filter(({ kind }) => kind !== 'added').map(({ file }) => file);
  if (files.length === 0) return { marked: 0, done: true };
  let marked = 0;
  for (const recorded of await options.state.repliesQuoting(files, LOOKED_AT)) {
    if (options.isOver?.()) return { marked, done: false };
    const became = await mark(recorded, options);
    // Each try waits for the platform a good while, and the next one would find it away as well.
    if (became === 'away') return { marked, done: false };
    if (became === 'marked') marked += 1;
  }
  return { marked, done: true };
}

async function mark(recorded: Quoting, options: DriftOptions): Promise<'marked' | 'nothing' | 'away'> {
  const { state, shelf, access, messengers, log, now } = options;
  const { id, place } = recorded.invocation;
  // Kept is what everybody there sees. What one person alone was shown is nobody else's to hear of.
  if (recorded.reply === null) return 'nothing';
  const drift = await findDrift(recorded, seeDocuments(shelf(), access.viewFrom(place)));
  if (!drift) return 'nothing';
  const message = recorded.ending?.message;
  const messenger = messengers.find(({ platform }) => platform === place.platform);
  if (message && messenger?.amend) {
    const amended = await messenger.amend(message, driftRemark(drift), recorded.reply, new Set(drift.files));
    if (!amended.ok && amended.problem.code === 'unreachable') return 'away';
    if (!amended.ok)
      log('info', 'a reply that quoted what has changed cannot be marked', { id, problem: amended.problem.code });
  }
  // Marked before it is noted: killed in between it is marked again, which changes nothing.
  await state.markDrifted(id, now(), drift.files);
  return 'marked';
}
