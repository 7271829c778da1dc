import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { SLACK_LIMITS } from './limits.ts';

/** U+034F COMBINING GRAPHEME JOINER: shows nothing, and Slack takes it for a part of a word on every client. */
const JOINER = '\u034f';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The top-level `text` of a message, which is mrkdwn and shown in notifications and read out by screen readers, while
 * the blocks are what stands in the channel. `&`, `<` and `>` are escaped, as Slack asks
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping), which leaves no mention and no link. mrkdwn has
 * no escape for `*`, `_`, `~`, backticks and `:shortcodes:`; where two of a kind could make a pair each is wrapped in
 * joiners of no width, so that every character stays in sight. A single one cannot act and is left alone.
 */
export function notification(summary: string): string {
  const text = clip(visibleLine(summary), SLACK_LIMITS.notification).toWellFormed();
  const paired = [...'*_~`'].filter((mark) => text.split(mark).length > 2);
  const inert = [...text]
    .map((character) => (paired.includes(character) ? `${JOINER}${character}${JOINER}` : character))
    .join('')
    .replace(/:(?=[^\s:]+:)/g, `:${JOINER}`);
  return inert.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
