/**
 * What a person wrote, from the text of a Slack message: links stand as their words, mentions as `@U123` and `#channel`,
 * `&amp;`, `&lt;` and `&gt;` as the characters that they are (docs.slack.dev/messaging/formatting-message-text).
 */
export function plainText(text: string): string {
  return unescaped(text.replace(/<([^<>\n]{1,3000})>/g, (whole, inside: string) => named(inside) ?? whole));
}

/** `&amp;`, `&lt;` and `&gt;` as the characters that they are: for a text in which Slack marks up nothing. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name]);
}

/** The text without mentions of one person, wherever they stand. */
export function withoutMention(text: string, userId: string): string {
  return text
    .replaceAll(new RegExp(`<@${userId.replace(/\W/g, '')}(?:\\|[^<>]{0,100})?>`, 'g'), ' ')
    .replace(/^[\s,:;–—-]+/, '')
    .trim();
}

/** Null for what Slack does not mark up: somebody wrote it with its brackets. */
function named(inside: string): string | null {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return label ? `@${label}` : target;
  if (/^#[CG][A-Z0-9]+$/.test(target)) return label ? `#${label}` : target;
  if (/^!subteam\^/.test(target)) return label || '@group';
  if (/^!date\^/.test(target)) return label;
  if (/^!(?:here|channel|everyone)$/.test(target)) return `@${target.slice(1)}`;
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(target)) return label || target;
  return null;
}
