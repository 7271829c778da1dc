import type { Post } from '../../chat/command.ts';
import type { Json } from '../../chat/invocation.ts';
import type { Button, Reply } from '../../chat/reply.ts';
import { line, remark, reply, strong, text, theirs } from '../../chat/say.ts';
import { clip } from '../../chat/wording/clip.ts';
import { titleLine, visibleLine } from '../../chat/wording/visible.ts';
import type { Digest } from '../digest.ts';
import { scheduleInWords } from '../schedule.ts';
import type { Watch } from '../watch.ts';
import { stopWatch } from './buttons.ts';

export interface PausedPostNeeds {
  readonly digest: (id: string) => Promise<Digest | null>;
  readonly watch: (id: string) => Promise<Watch | null>;
}

/** A topic is named with at most so many UTF-16 code units. */
const NAMED = 160;

/**
 * Tells who made a digest or a watch that it is paused, since its channel takes no message of Ibid's any more, and what to
 * do. Silent when it goes on again by then, or is gone.
 */
export function pausedPost(needs: PausedPostNeeds): Post {
  return {
    name: 'paused',
    run: async (raw, context) => {
      const { digest: digestId, watch: watchId } = (raw ?? {}) as Readonly<Record<string, Json>>;
      const digest = typeof digestId === 'string' ? await needs.digest(digestId) : null;
      const typed = context.slash ?? ((command: string) => `/${command}`);
      if (digest) return digest.pausedAt === null ? null : said(ofDigest(digest, typed('digest')));
      const watch = typeof watchId === 'string' ? await needs.watch(watchId) : null;
      if (!watch || watch.pausedAt === null || watch.endedAt !== null) return null;
      return said(ofWatch(watch, context.id, typed('watch')));

      function said({ first, todo, buttons }: Words): Reply {
        return reply(context, {
          summary: first,
          sections: [remark(line(strong('I cannot post there any more.')), line(theirs(first)), line(text(todo)))],
          buttons,
        });
      }
    },
  };
}

interface Words {
  readonly first: string;
  readonly todo: string;
  readonly buttons: readonly Button[];
}

/** @param typed the command, as people type it there */
function ofDigest({ topic, schedule }: Digest, typed: string): Words {
  const about = topic === null ? '' : ` on “${clip(titleLine(topic), NAMED)}”`;
  return {
    first: `Your digest${about} (${scheduleInWords(schedule)}) is paused: its channel was deleted or archived, or I was removed from it.`,
    todo: `Invite me there again and type ${typed} resume in the channel: then it tells all that was new meanwhile. Where the channel is gone there is nothing to do.`,
    buttons: [],
  };
}

function ofWatch({ id, kind, text: words }: Watch, target: string, typed: string): Words {
  const what = kind === 'kept' ? 'The question that you kept' : 'Your watch';
  return {
    first: `${what}, “${clip(visibleLine(words), NAMED)}”, is paused: its channel or thread was deleted or archived, or I was removed from it.`,
    todo: `Invite me there again and type ${typed} resume in the channel to let it go on: what was found meanwhile is told then. Or stop it here.`,
    buttons: [stopWatch(target, id)],
  };
}
