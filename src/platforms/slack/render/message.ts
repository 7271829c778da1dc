import type { KnownBlock } from '@slack/types';
import type { Button, Reply } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { moreInWords, NO_MORE, POSSIBLE_COPY, restInThread } from '../../../chat/wording/remarks.ts';
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
  /** Nothing of the reply is left from there on. */
  readonly isEmpty: boolean;
}

/** A view for `views.publish`. */
export interface SlackHome {
  readonly type: 'home';
  readonly blocks: KnownBlock[];
}

export interface MessageOptions {
  /** Number of the section to begin with. */
  readonly from: number;
  /** The message may be the second one, and says so first. */
  readonly again: boolean;
  /** A line above the message; one too long is cut. Whether there is one makes no difference to the rest. */
  readonly remark?: string;
  /** Where what is left out goes: behind a button `more` (default), or, as the message then says, into the thread. */
  readonly rest?: 'button' | 'thread';
}

/**
 * The sections of a reply from number `from` on, as many as fit a message. A button `more` with the number of what is left
 * out stands before the reply's own.
 */
export function renderSlackMessage(
  reply: Reply,
  { from, again, remark = '', rest = 'button' }: MessageOptions,
): SlackMessage {
  const end = (left: { readonly next: number; readonly items: number } | null) => [
    ...(left && rest === 'thread' ? [faint([restInThread(left.items)])] : []),
    ...buttonRows([...(left && rest === 'button' ? [moreButton(reply, left.next, left.items)] : []), ...reply.buttons]),
  ];
  const page = pageOf(reply, from, {
    render: sectionBlocks,
    fits: (parts, more) =>
      fits([...ABOVE, ...parts, ...end(more ? { next: reply.sections.length, items: reply.sections.length } : null)]),
  });
  const isEmpty = page.parts.length === 0;
  const line = clip(visibleLine(remark), SLACK_LIMITS.remark);
  return {
    blocks: [
      ...(again ? [faint([POSSIBLE_COPY])] : []),
      ...(line ? [faint([line])] : []),
      ...(isEmpty ? [instead(from > 0 ? '' : reply.summary)] : page.parts),
      ...end(page.next === null ? null : { next: page.next, items: page.itemsLeft }),
    ],
    text: notification(reply.summary) || 'Ibid',
    next: page.next,
    isEmpty,
  };
}

/** What stands where a reply has nothing to show: Slack refuses a message or a view without a block. */
const instead = (summary: string): KnownBlock => faint([visibleLine(summary) || NO_MORE]);

/** What may come to stand above a message, at its largest: most scripts take two bytes a letter. */
const ABOVE: readonly KnownBlock[] = [faint([POSSIBLE_COPY]), faint(['é'.repeat(SLACK_LIMITS.remark)])];

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
  const parts = page.parts.length > 0 ? page.parts : [instead(reply.summary)];
  return { type: 'home', blocks: [...parts, ...(page.next === null ? [] : [rest(page.itemsLeft)]), ...buttons] };
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
