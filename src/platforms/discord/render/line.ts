import type { Inline } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleStretch } from '../../../chat/wording/visible.ts';
import { linkAddress } from '../../link.ts';
import { bold, code, escaped } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** A snowflake: https://docs.discord.com/developers/reference#snowflakes */
const ID = /^\d{17,20}$/;
/** Characters of `<@…>` and `<#…>` at most. */
const MENTION = 23;

/** A line's stretches as Discord's markdown, together at most `limit` characters; a link's address counts. */
export function lineText(inlines: readonly Inline[], limit: number): string {
  const shown = inlines.reduce(within(limit), []).filter(isShown).reduce(joined, []);
  return shown
    .map((inline, i) => stretch(inline, textOf(shown[i - 1]), textOf(shown[i + 1])))
    .join('')
    .trim();
}

/** What shows nothing stands between no two others; a link without words is shown as one. */
const isShown = (inline: Inline): boolean => inline.kind === 'link' || textOf(inline) !== '';

/** Neighbours of the same kind as one: the stars of two bold stretches side by side would run together. */
function joined(done: readonly Inline[], inline: Inline): readonly Inline[] {
  const last = done.at(-1);
  if (last?.kind !== 'text' || inline.kind !== 'text' || (last.strong ?? false) !== (inline.strong ?? false))
    return [...done, inline];
  return [...done.slice(0, -1), { ...last, text: last.text + inline.text }];
}

function within(limit: number): (done: readonly Inline[], inline: Inline) => readonly Inline[] {
  let left = limit;
  return (done, inline) => {
    if (left <= 0) return done;
    if (inline.kind === 'person' || inline.kind === 'channel') {
      left -= MENTION;
      return [...done, inline];
    }
    const text = clip(visibleStretch(inline.text), left);
    left -= text.length;
    if (inline.kind !== 'link') return [...done, { ...inline, text }];
    const address = linkAddress(inline.url);
    if (address === null || address.length > Math.min(left, DISCORD_LIMITS.link))
      return [...done, { kind: 'text', text }];
    left -= address.length;
    return [...done, { kind: 'link', text, url: address }];
  };
}

function stretch(inline: Inline, before: string, after: string): string {
  if (inline.kind === 'person') return ID.test(inline.id) ? `<@${inline.id}>` : escaped(textOf(inline));
  if (inline.kind === 'channel') return ID.test(inline.id) ? `<#${inline.id}>` : escaped(textOf(inline));
  if (inline.kind === 'code') return code(inline.text);
  if (inline.kind === 'text') return inline.strong ? bold(inline.text, before, after) : escaped(inline.text);
  return link(inline.text, inline.url);
}

/** What a neighbour sees of a stretch. */
function textOf(inline: Inline | undefined): string {
  if (!inline) return '';
  if (inline.kind === 'channel') return clip(`#${visibleStretch(inline.id)}`, MENTION);
  return inline.kind === 'person' ? clip(visibleStretch(inline.id), MENTION) : inline.text;
}

/** In the text of a link Discord shows backslashes instead of taking them away, and refuses what looks like an address. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,;'"?%–—“”‘’]+$/u;

function link(text: string, url: string): string {
  const address = url.replace(/[()<>\\[\]*_~|`\s]/g, (character) => `%${hex(character)}`);
  if (text.trim() === '') return `[link](<${address}>)`;
  return PLAIN.test(text) ? `[${text}](<${address}>)` : `${escaped(text)} ([link](<${address}>))`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
