import type { KnownBlock } from '@slack/types';
import type { Button, Reply } from '../../../chat/reply.ts';
import { moreInWords, NO_MORE, POSSIBLE_COPY } from '../../../chat/wording/remarks.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { pageOf } from '../../page.ts';
import { buttonRows } from './buttons.ts';
import { SLACK_LIMITS } from './limits.ts';
import { notification } from './notification.ts';
import { faint } from './plain-text.ts';
import { sectionBlocks } from './section.ts';

/** To be posted with `SLACK_POSTING`. */
export interface SlackMessage {
  readonly blocks: KnownBlock[];
  /** mrkdwn, for notifications and screen readers. */
  readonly text: string;
  /** Number of the first section that was left out, to be given as `from` for the next page; null where all are shown. */
  readonly next: number | null;
}

/** A view for `views.publish`. */
export interface SlackHome {
  readonly type: 'home';
  readonly blocks: KnownBlock[];
}

/**
 * The sections of a reply from number `from` on, as many as fit a message. What is left out is counted on a button
 * `more`, which stands before the reply's own. `again`: the message may be the second one, and says so first.
 */
export function renderSlackMessage(
  reply: Reply,
  options: { readonly from: number; readonly again: boolean },
): SlackMessage {
  const copy = [faint([POSSIBLE_COPY])];
  const buttons = (more: Button[]) => buttonRows([...more, ...reply.buttons]);
  const page = pageOf(reply, options.from, {
    render: sectionBlocks,
    fits: (parts, more) =>
      fits([
        ...copy,
        ...parts,
        ...buttons(more ? [moreButton(reply, reply.sections.length, reply.sections.length)] : []),
      ]),
  });
  const more = page.next === null ? [] : [moreButton(reply, page.next, page.itemsLeft)];
  const shown =
    page.parts.length > 0 ? page.parts : [faint([(options.from > 0 ? '' : visibleLine(reply.summary)) || NO_MORE])];
  return {
    blocks: [...(options.again ? copy : []), ...shown, ...buttons(more)],
    text: notification(reply.summary) || 'Ibid',
    next: page.next,
  };
}

/** A person's Home tab. It holds twice as many blocks as a message and has no pages: what is left out is counted. */
export function renderSlackHome(reply: Reply): SlackHome {
  const buttons = buttonRows(reply.buttons);
  const rest = (items: number) =>
    faint([items > 0 ? `${items} more are not shown here.` : 'There is more than is shown here.']);
  const page = pageOf(reply, 0, {
    render: sectionBlocks,
    fits: (parts) =>
      parts.length + buttons.length + 1 <= SLACK_LIMITS.homeBlocks && bytesOf(parts) <= SLACK_LIMITS.homeBytes,
  });
  return { type: 'home', blocks: [...page.parts, ...(page.next === null ? [] : [rest(page.itemsLeft)]), ...buttons] };
}

function moreButton(reply: Reply, next: number, items: number): Button {
  return { label: moreInWords(items), action: 'more', target: reply.id, value: String(next) };
}

function fits(blocks: readonly KnownBlock[]): boolean {
  return blocks.length <= SLACK_LIMITS.blocks && bytesOf(blocks) <= SLACK_LIMITS.messageBytes;
}

function bytesOf(blocks: readonly KnownBlock[]): number {
  return Buffer.byteLength(JSON.stringify(blocks));
}
