import type { Citation } from '../../answer/answer.ts';
import type { Post } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import { faint, item, line, quotation, remark, reply, strong, text, theirs } from '../../chat/say.ts';
import { amount } from '../../chat/wording/amount.ts';
import { clip } from '../../chat/wording/clip.ts';
import { titleLine } from '../../chat/wording/visible.ts';
import type { Watch, WatchHit } from '../watch.ts';
import { stopWatch, underAnswer } from './buttons.ts';
import { readWatchRaw } from './read-raw.ts';

export interface WatchPostNeeds {
  readonly watch: (id: string) => Promise<Watch | null>;
  /** Hits of the watch that no message took yet. */
  readonly waiting: (watch: string) => Promise<readonly WatchHit[]>;
  /** Hits that a message took: when it is composed again after it was posted. */
  readonly hitsOf: (message: string) => Promise<readonly WatchHit[]>;
}

/** A question or topic is named with at most so many UTF-16 code units. */
const NAMED = 160;

/**
 * What a watch found, in one message: each quotation is looked up again, copies are merged, and what a file no longer holds
 * is left out and counted. Silent where nothing can be quoted any more, and for a watch that has ended.
 */
export function watchPost(needs: WatchPostNeeds): Post {
  return {
    name: 'watch',
    run: async (raw, context) => {
      const asked = readWatchRaw(raw);
      const watch = asked && (await needs.watch(asked.watch));
      if (!asked || !watch) return null;
      const told = await needs.hitsOf(context.id);
      if (watch.endedAt !== null && told.length === 0) return null;
      const keys = new Set([...asked.keys, ...told.map(({ key }) => key)]);
      const waiting = await needs.waiting(watch.id);
      const hits = [...told, ...waiting.filter(({ key }) => keys.has(key))];
      const { shown, gone } = await standing(hits, context);
      const later = waiting.filter(({ key }) => !keys.has(key)).length;
      return shown.length === 0 ? null : said(watch, { shown, gone, later }, context);
    },
  };
}

interface Told {
  readonly shown: readonly Citation[];
  /** Passages that were found and are not there any more. */
  readonly gone: number;
  /** Passages that wait for the next message. */
  readonly later: number;
}

/** The quotations as their files hold them now, in the order in which they were found. */
async function standing(hits: readonly WatchHit[], { documents }: Context): Promise<Pick<Told, 'shown' | 'gone'>> {
  const shown = new Map<string, Citation>();
  const lost = new Set<string>();
  for (const { key, citation } of hits) {
    if (shown.has(key)) continue;
    const now = await documents.standing(citation);
    if (now.kind !== 'unchanged' && now.kind !== 'moved') lost.add(key);
    else if (![...shown.values()].some((one) => isCopy(one, now.citation))) shown.set(key, now.citation);
  }
  for (const key of shown.keys()) lost.delete(key);
  return { shown: [...shown.values()], gone: lost.size };
}

const isCopy = (a: Citation, b: Citation): boolean =>
  (a.copies.includes(b.file) && b.copies.includes(a.file)) || (a.file === b.file && a.start < b.end && b.start < a.end);

function said(watch: Watch, { shown, gone, later }: Told, context: Context): Reply {
  const [first, ...under] = HEAD[watch.kind](watch, shown.length, context);
  const left =
    gone === 0
      ? []
      : [
          faint(
            text(
              `${amount(gone, 'more passage')} ${gone === 1 ? 'was' : 'were'} found and ${gone === 1 ? 'is' : 'are'} gone again.`,
            ),
          ),
        ];
  const held =
    later === 0 || watch.kind === 'kept'
      ? []
      : [faint(text(`${later} more ${later === 1 ? 'waits' : 'wait'} for the next message.`))];
  const isAnswer = watch.kind !== 'topic';
  const name = clip(titleLine(watch.text), NAMED);
  const kept = watch.kind === 'kept';
  return {
    ...reply(context, {
      summary: kept ? `A document answers it now: ${name}` : `${counted(watch, shown.length)} “${name}”`,
      sections: [
        remark(first!, ...under, ...left, ...held),
        ...shown.map((citation) => item(quotation(citation, isAnswer && citation.shortSpan !== null))),
      ],
      buttons: kept ? underAnswer(context.id) : [stopWatch(context.id, watch.id)],
      ...(kept ? { asked: { question: watch.text, status: 'answered' as const } } : {}),
    }),
    rest: 'thread',
  };
}

const HEAD: Readonly<Record<Watch['kind'], (watch: Watch, count: number, context: Context) => Block[]>> = {
  topic: (watch, count) => [line(strong(counted(watch, count)), named(watch))],
  question: (watch, count) => [line(strong(counted(watch, count)), named(watch))],
  kept: (watch, _, { place }) => {
    const { person } = watch;
    const isNamed = !place.direct && person.platform === place.platform;
    return [
      line(
        ...(isNamed ? [{ kind: 'person', id: person.id } as const, text(', you asked:')] : [text('You asked:')]),
        named(watch),
      ),
      line(strong('A document answers it now.')),
    ];
  },
};

const named = ({ text: words }: Watch) => theirs(` “${clip(titleLine(words), NAMED)}”`);

const counted = ({ kind }: Watch, count: number): string =>
  kind === 'topic' ? `${amount(count, 'new passage')} on` : `${amount(count, 'new answer')} to`;
