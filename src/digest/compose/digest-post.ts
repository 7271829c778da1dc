import type { Post } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Place } from '../../chat/place.ts';
import { isSameChannel } from '../../chat/place.ts';
import type { Recorded } from '../../chat/state.ts';
import type { DocumentChange } from '../changes.ts';
import type { Digest } from '../digest.ts';
import type { DigestState, UnansweredQuestion } from '../state.ts';
import { answeredNow } from './answered-now.ts';
import { findConflicts } from './conflicts.ts';
import { digestReply, nothingNew } from './digest-reply.ts';
import { type DigestRaw, readDigestRaw } from './read-raw.ts';
import { type WhatsNew, whatsNew } from './whats-new.ts';

type DriftedReplies = Awaited<ReturnType<DigestState['driftedIn']>>;

export interface DigestPostNeeds {
  readonly digest: (id: string) => Promise<Digest | null>;
  /** `DigestState.changesBetween`. */
  readonly changes: (after: number, upTo: number) => Promise<readonly DocumentChange[]>;
  /** Questions of a channel that were asked for everyone to see since then and not answered; latest first. */
  readonly unanswered: (place: Place, since: number) => Promise<readonly UnansweredQuestion[]>;
  /** `DigestState.driftedIn`. */
  readonly drifted: (place: Place, after: number, upTo: number) => Promise<DriftedReplies>;
  /** Posted replies that quoted one of these files (`DigestState.repliesQuoting`). */
  readonly quoting: (files: readonly string[], limit: number) => Promise<readonly Recorded[]>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Questions that were asked longer ago are not asked again. */
const ASKED_WITHIN_MS = 90 * DAY_MS;
const QUOTING = 200;

/**
 * What is new in the documents since the digest before. Everything it tells of its channel's questions and replies is told
 * in that channel alone; of documents it tells what may be seen from where it is shown.
 */
export function digestPost(needs: DigestPostNeeds): Post {
  return {
    name: 'digest',
    run: async (raw, context) => {
      const run = readDigestRaw(raw);
      const digest = run && (await needs.digest(run.digest));
      if (!run || !digest) return null;
      const found = await findAll(digest, run, needs, context);
      if (isSomething(found, digest)) return digestReply({ digest, run, found, context });
      return digest.whenNothing === 'silent' ? null : nothingNew({ digest, run, found, context });
    },
  };
}

/** What a digest has to tell. */
export interface Found {
  readonly news: WhatsNew;
  readonly conflicts: Awaited<ReturnType<typeof findConflicts>>;
  readonly answers: Awaited<ReturnType<typeof answeredNow>>;
  readonly drifted: DriftedReplies;
}

async function findAll(
  digest: Digest,
  { from, to }: DigestRaw,
  { changes, unanswered, drifted, quoting }: DigestPostNeeds,
  { documents, place, now }: Context,
): Promise<Found> {
  const period = await changes(from, to);
  const isHome = isSameChannel(place, digest.place);
  const changed = period.flatMap(({ file, kind }) => (kind === 'changed' ? [file] : []));
  const marked = isHome
    ? (await drifted(digest.place, from, to)).filter(({ recorded }) => isSameChannel(recorded.invocation.place, place))
    : [];
  const earlier = isHome && changed.length > 0 ? await quoting(changed, QUOTING) : [];
  const quotedBefore = [...earlier, ...marked.map(({ recorded }) => recorded)]
    .filter(({ invocation }) => isSameChannel(invocation.place, place))
    // What a watch told of the change itself is still new to the digest.
    .filter(({ ending }) => ending !== null && ending.at <= from)
    .flatMap(({ citations }) => citations);
  const news = await whatsNew({ changes: period, topic: digest.topic, quotedBefore }, documents);
  const later = now > to ? await changes(to, now) : [];
  const fresh = new Set([...period, ...later].map(({ file }) => file));
  const questions =
    digest.include.answers && isHome && news.fresh.size > 0
      ? (await unanswered(digest.place, to - ASKED_WITHIN_MS)).filter((one) => isSameChannel(one.place, place))
      : [];
  return {
    news,
    conflicts: digest.include.conflicts ? await findConflicts(news.entries, fresh, documents) : [],
    answers: await answeredNow(questions, news.fresh, documents),
    drifted: marked,
  };
}

/**
 * A word of the topic in passing, and a document that says the same as before, are not worth a message. Whether what is
 * gone was about a topic nobody knows any more.
 */
function isSomething({ news, answers, drifted }: Found, { topic }: Digest): boolean {
  const { entries, copies, removed, unquotable } = news;
  const gone = topic === null ? removed : [];
  return [entries, answers, drifted, copies, gone, unquotable].some((all) => all.length > 0);
}
