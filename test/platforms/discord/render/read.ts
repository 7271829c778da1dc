/**
 * What a reader sees of Discord's markdown: an own reading of the rules of Discord's client, which are tried at every
 * character in this order. It knows nothing of the renderer: whatever would act is reported, wherever it comes from.
 */

/** Something that would be more than text. `text` is what a reader sees of it. */
export interface Act {
  readonly kind:
    | 'quote'
    | 'heading'
    | 'small'
    | 'list'
    | 'code'
    | 'code block'
    | 'link'
    | 'bold'
    | 'italic'
    | 'underline'
    | 'strike'
    | 'spoiler'
    | 'mention'
    | 'time'
    | 'emoji'
    | 'command'
    | 'invite';
  readonly text: string;
}

export interface Seen {
  /** What a reader sees, markup taken away. */
  readonly text: string;
  readonly acts: readonly Act[];
}

interface Place {
  readonly lineStart: boolean;
  readonly quoted: boolean;
}

interface Match {
  readonly length: number;
  /** Null for text. */
  readonly kind: Act['kind'] | null;
  /** What is read on; or, if `raw`, shown as it is. */
  readonly inside: string;
  readonly raw: boolean;
}

type Rule = (rest: string, place: Place) => Match | null;

const rule =
  (
    pattern: RegExp,
    kind: Act['kind'] | null,
    options: { raw?: boolean; at?: (place: Place) => boolean; shown?: (found: RegExpExecArray) => string } = {},
  ): Rule =>
  (rest, place) => {
    if (options.at && !options.at(place)) return null;
    const found = pattern.exec(rest);
    if (!found) return null;
    const inside = options.shown ? options.shown(found) : (found[1] ?? found[0]);
    return { length: found[0].length, kind, inside, raw: options.raw ?? false };
  };

const atLineStart = ({ lineStart }: Place) => lineStart;

const RULES: readonly Rule[] = [
  rule(/^¯\\_\(ツ\)_\/¯/, null, { raw: true }),
  rule(/^ *>>> ?([\s\S]*)/, 'quote', { at: ({ lineStart, quoted }) => lineStart && !quoted }),
  rule(/^(?: *> [^\n]*\n?)+/, 'quote', {
    at: ({ lineStart, quoted }) => lineStart && !quoted,
    shown: (found) => found[0].replace(/^ *> /gm, ''),
  }),
  rule(/^ *#{1,3}\s+([^\n]+)\n?/, 'heading', { at: atLineStart }),
  rule(/^ *-# +([^\n]+)\n?/, 'small', { at: atLineStart }),
  rule(/^ *(?:[*+-]|\d+[.)]) +([^\n]+)\n?/, 'list', { at: atLineStart }),
  rule(/^\\([^0-9A-Za-z\s])/, null, { raw: true }),
  rule(/^```(?:[\w+.#-]*\n)?([\s\S]+?)```/, 'code block', { raw: true }),
  rule(/^(`+)([\s\S]*?[^`])\1(?!`)/, 'code', { raw: true, shown: (found) => (found[2] ?? '').trim() }),
  rule(/^\[((?:\\.|[^\]\\])+)\]\(\s*<?[^)\s]*>?\s*\)/, 'link', { raw: true }),
  rule(/^(?:https?|steam|discord):\/\/[^\s<]+/i, 'link', { raw: true }),
  rule(/^(?:www\.)?discord(?:app)?\.(?:gg|com\/invite)\/\w+/i, 'invite', { raw: true }),
  rule(/^<(?:@[!&]?|#)\d+>/, 'mention', { raw: true }),
  rule(/^<id:\w+>/, 'mention', { raw: true }),
  rule(/^@(?:everyone|here)/, 'mention', { raw: true }),
  rule(/^<t:-?\d+(?::\w)?>/, 'time', { raw: true }),
  rule(/^<\/[^>]+:\d+>/, 'command', { raw: true }),
  rule(/^<a?:\w+:\d+>/, 'emoji', { raw: true }),
  rule(/^:[^\s:]+?:/, 'emoji', { raw: true }),
  rule(/^<[A-Za-z][\w+.-]*:[^ >]+>/, 'link', { raw: true }),
  rule(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, 'bold'),
  rule(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, 'underline'),
  rule(/^\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)/, 'italic'),
  rule(/^_((?:\\[\s\S]|[^_\\])+?)_(?!\w)/, 'italic'),
  rule(/^~~([\s\S]+?)~~(?!_)/, 'strike'),
  rule(/^\|\|([\s\S]+?)\|\|/, 'spoiler'),
];

/** How a reader sees an act, for sketches; as nothing but its text where not given. */
export type Show = (act: Act) => string;

/** Reads the content of one text display. */
export function read(
  content: string,
  show: Show = ({ text }) => text,
  from: Place = { lineStart: true, quoted: false },
): Seen {
  let text = '';
  const acts: Act[] = [];
  let { lineStart } = from;
  let at = 0;
  while (at < content.length) {
    const rest = content.slice(at);
    const match = firstMatch(rest, { lineStart, quoted: from.quoted });
    if (!match) {
      text += rest[0];
      // Spaces may stand before what begins a line.
      lineStart = rest[0] === '\n' || (lineStart && rest[0] === ' ');
      at++;
      continue;
    }
    const inside = match.raw
      ? { text: match.inside, acts: [] }
      : read(match.inside, show, { lineStart: match.kind === 'quote', quoted: from.quoted || match.kind === 'quote' });
    const act = match.kind ? { kind: match.kind, text: inside.text } : null;
    text += act ? show(act) : inside.text;
    if (act) acts.push(act);
    acts.push(...inside.acts);
    at += match.length;
    lineStart = content[at - 1] === '\n';
    if (lineStart && !inside.text.endsWith('\n')) text += '\n';
  }
  return { text, acts };
}

/** What a rule can begin with away from a line's start; without this the reader is ten times slower. */
const BEGINS = /^[!-/:-@[-`{-~¯hsdw]/i;

function firstMatch(rest: string, place: Place): Match | null {
  if (!place.lineStart && !BEGINS.test(rest)) return null;
  for (const one of RULES) {
    const match = one(rest, place);
    if (match) return match;
  }
  return null;
}
