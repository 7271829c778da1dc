import type { Context } from '../../../src/chat/context.ts';
import type { Place } from '../../../src/chat/place.ts';
import { seeDocuments } from '../../../src/chat/see-documents.ts';
import type { Recorded } from '../../../src/chat/state.ts';
import type { VisibleDocuments } from '../../../src/chat/visible-documents.ts';
import type { Document } from '../../../src/corpus/document.ts';
import type { DocumentChange } from '../../../src/digest/changes.ts';
import { type DigestPostNeeds, digestPost } from '../../../src/digest/compose/digest-post.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import type { Watch } from '../../../src/digest/watch.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { textsOf } from '../../answer/small-documents.ts';
import { CHANNEL, fakeContext } from '../../commands/fake-context.ts';
import { sketch } from '../../commands/sketch.ts';

export const DUE = Date.UTC(2026, 10, 21, 7, 30);
export const BEFORE = DUE - 24 * 60 * 60_000;
/** A moment of the period that digests in these tests are of. */
export const IN_BETWEEN = DUE - 60 * 60_000;

/** Documents as they may be seen from a channel; `folder`: only what lies in it. `now`: other texts than were indexed. */
export function seen(
  documents: readonly Document[],
  { folder, now = {} }: { readonly folder?: string; readonly now?: Readonly<Record<string, string | null>> } = {},
): VisibleDocuments {
  const allows = (file: string) => folder === undefined || file.startsWith(`${folder}/`);
  return seeDocuments(
    { index: indexDocuments(documents), current: textsOf(documents, now) },
    { key: folder ?? 'all', allows, home: '' },
  );
}

export function change(file: string, kind: DocumentChange['kind'] = 'added', at = IN_BETWEEN): DocumentChange {
  return { sequence: at, file, kind, at };
}

export function digest(given: Partial<Digest> = {}): Digest {
  return {
    id: 'digest-000000001',
    place: CHANNEL,
    topic: null,
    schedule: { cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin' },
    include: { conflicts: true, answers: true },
    whenNothing: 'line',
    missed: 'catch-up',
    createdBy: { platform: 'slack', id: 'U1' },
    createdAt: 0,
    pausedAt: null,
    coveredTo: 0,
    plannedTo: 0,
    ...given,
  };
}

export interface Setting {
  readonly documents: VisibleDocuments;
  readonly changes?: readonly DocumentChange[];
  readonly digest?: Partial<Digest>;
  readonly place?: Place;
  readonly now?: number;
  readonly unanswered?: readonly { readonly question: string; readonly at?: number; readonly place?: Place }[];
  readonly drifted?: readonly { readonly recorded: Recorded; readonly files: readonly string[] }[];
  readonly quoting?: readonly Recorded[];
}

export function needsOf(setting: Setting): DigestPostNeeds {
  return {
    digest: async (id) => (id === 'digest-000000001' ? digest(setting.digest) : null),
    changes: async (after, upTo) => (setting.changes ?? []).filter(({ at }) => at > after && at <= upTo),
    unanswered: async () =>
      (setting.unanswered ?? []).map(({ question, at = BEFORE - 1, place = CHANNEL }) => ({
        question,
        place,
        at,
        times: 1,
        invocation: 'asked-0000000001',
      })),
    drifted: async () => (setting.drifted ?? []).map((one) => ({ ...one, at: IN_BETWEEN })),
    quoting: async () => setting.quoting ?? [],
  };
}

export const RAW = { digest: 'digest-000000001', due: DUE, from: BEFORE, to: DUE };

export function contextIn({ documents, place = CHANNEL, now = DUE }: Setting): Context {
  return { ...fakeContext({ place, now }), documents };
}

/** The digest as a person reads it; null for silence. */
export async function read(setting: Setting): Promise<string | null> {
  const reply = await digestPost(needsOf(setting)).run(RAW, contextIn(setting));
  return reply && sketch(reply);
}

export function watchOf(given: Partial<Watch> = {}): Watch {
  return {
    id: 'watch-0000000001',
    kind: 'topic',
    text: 'dredging',
    place: CHANNEL,
    person: { platform: 'slack', id: 'U1' },
    perHour: 4,
    createdAt: 0,
    pausedAt: null,
    endedAt: null,
    ...given,
  };
}
