import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Button, Reply } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { moreInWords, NO_MORE, POSSIBLE_COPY } from '../../../chat/wording/remarks.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { pageOf } from '../../page.ts';
import { buttonRows } from './buttons.ts';
import { withDistinctIds } from './distinct-ids.ts';
import { COMPONENTS_V2, DISCORD_LIMITS } from './limits.ts';
import { small } from './quotation.ts';
import { sectionComponents, textDisplay } from './section.ts';

export interface DiscordMessage {
  readonly components: APIMessageTopLevelComponent[];
  /** `IS_COMPONENTS_V2`. A private reply's flag (1 << 6) is the sender's to add. */
  readonly flags: number;
  /** Nothing in a reply pings anybody. */
  readonly allowed_mentions: { parse: [] };
  /** Number of the first section that was left out, to be given as `from` for the next page; null where all are shown. */
  readonly next: number | null;
}

/** Where what does not fit a message is found: behind a button, or in messages that follow it. */
export type Rest = 'button' | 'follows';

export interface Rendering {
  readonly from: number;
  /** The message may be the second one, and says so first. */
  readonly again: boolean;
  /** Default: `button`. */
  readonly rest?: Rest;
  /** A line that is put above a message that was posted earlier; what is too long for its room ends in `…`. */
  readonly remark?: string;
}

/**
 * The sections of a reply from number `from` on, as many as fit a message with a line above them, so that one that is put
 * there later moves nothing. What is left out is counted on a button `more`, which stands before the reply's own.
 */
export function renderDiscordMessage(reply: Reply, options: Rendering): DiscordMessage {
  const room = [textDisplay('x'.repeat(LINE_ABOVE))];
  const above = options.remark ?? (options.again ? POSSIBLE_COPY : null);
  const follows = options.rest === 'follows';
  const following = [textDisplay(small(REST_FOLLOWS))];
  const buttons = (more: Button[]) => buttonRows([...more, ...reply.buttons]);
  const count = reply.sections.length;
  const page = pageOf(reply, options.from, {
    render: sectionComponents,
    fits: (parts, more) =>
      fits([
        ...room,
        ...parts,
        ...(more && follows ? following : []),
        ...buttons(more && !follows ? [moreButton(reply, count, count)] : []),
      ]),
  });
  const isCut = page.next !== null;
  const more = page.next === null || follows ? [] : [moreButton(reply, page.next, page.itemsLeft)];
  const nothing = (options.from > 0 ? '' : visibleLine(reply.summary)) || NO_MORE;
  const shown = page.parts.length > 0 ? page.parts : [textDisplay(small(nothing))];
  return {
    components: withDistinctIds([
      ...(above === null ? [] : [textDisplay(lineAbove(above))]),
      ...shown,
      ...(isCut && follows ? following : []),
      ...buttons(more),
    ]),
    flags: COMPONENTS_V2,
    allowed_mentions: { parse: [] },
    next: page.next,
  };
}

/** Shown under all but the last message of a reply that goes over several. */
const REST_FOLLOWS = 'The rest follows below.';

/** Bytes that a line above a reply may take. */
const LINE_ABOVE = 480;

function lineAbove(remark: string): string {
  const text = visibleLine(remark);
  for (let length = text.length; ; length -= 1) {
    const line = small(clip(text, length));
    if (length === 0 || Buffer.byteLength(JSON.stringify(line)) <= LINE_ABOVE + 2) return line.toWellFormed();
  }
}

function moreButton(reply: Reply, next: number, items: number): Button {
  return { label: moreInWords(items), action: 'more', target: reply.id, value: String(next) };
}

function fits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const all = components.flatMap(withNested);
  const text = all.reduce((sum, component) => sum + (component.type === 10 ? component.content.length : 0), 0);
  return (
    all.length <= DISCORD_LIMITS.components &&
    text <= DISCORD_LIMITS.text &&
    Buffer.byteLength(JSON.stringify(components)) <= DISCORD_LIMITS.messageBytes
  );
}

type Component = APIMessageTopLevelComponent | APIComponentInContainer | { type: 2 };

function withNested(component: Component): Component[] {
  if (component.type === 1) return [component, ...component.components.map(() => ({ type: 2 as const }))];
  if (component.type === 17) return [component, ...component.components.flatMap(withNested)];
  return [component];
}
