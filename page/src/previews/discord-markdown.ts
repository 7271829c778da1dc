/** What Discord makes of a text display, as far as Ibid's replies use it; everything else is read as text. */
export type Mark =
  | { readonly kind: 'text' | 'code' | 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'bold' | 'italic' | 'quote' | 'small' | 'heading'; readonly inside: readonly Mark[] };

interface Found {
  readonly length: number;
  readonly mark: Mark;
}

interface Place {
  readonly lineStart: boolean;
  readonly quoted: boolean;
}

interface Rule {
  readonly name: string;
  readonly find: (rest: string, place: Place) => Found | null;
}

const ESCAPED = /^\\([^0-9A-Za-z\s])/;
const QUOTE = /^>>> ?([\s\S]*)/;
const HEADING = /^#{1,3} +([^\n]+)\n?/;
const SMALL = /^-# +([^\n]+)\n?/;
const CODE = /^(`+)([\s\S]*?[^`])\1(?!`)/;
const LINK = /^\[([^\]\\]+)\]\(<?([^)\s>]*)>?\)/;
const MENTION = /^<(?:@[!&]?|#)\d+>/;
const BOLD = /^\*\*((?:\\[\s\S]|[^\\*])+)\*\*/;
const ITALIC = /^\*((?:\\[\s\S]|[^\\*])+)\*/;

/** Tried in this order at every character, as Discord's client does. */
const RULES: readonly Rule[] = [
  {
    name: 'the rest of the text is a quotation',
    find: (rest, { lineStart, quoted }) =>
      lineStart && !quoted
        ? found(QUOTE.exec(rest), ([, words = '']) => ({ kind: 'quote', inside: parsed(words, true) }))
        : null,
  },
  {
    name: 'heading',
    find: (rest, { lineStart, quoted }) =>
      lineStart
        ? found(HEADING.exec(rest), ([, line = '']) => ({ kind: 'heading', inside: parsed(line, quoted) }))
        : null,
  },
  {
    name: 'small line',
    find: (rest, { lineStart, quoted }) =>
      lineStart ? found(SMALL.exec(rest), ([, line = '']) => ({ kind: 'small', inside: parsed(line, quoted) })) : null,
  },
  { name: 'escape', find: (rest) => found(ESCAPED.exec(rest), ([, text = '']) => ({ kind: 'text', text })) },
  { name: 'code', find: (rest) => found(CODE.exec(rest), ([, , text = '']) => ({ kind: 'code', text: text.trim() })) },
  { name: 'link', find: (rest) => found(LINK.exec(rest), ([, text = '', url = '']) => ({ kind: 'link', text, url })) },
  { name: 'mention', find: (rest) => found(MENTION.exec(rest), ([text]) => ({ kind: 'mention', text })) },
  {
    name: 'bold',
    find: (rest) => found(BOLD.exec(rest), ([, words = '']) => ({ kind: 'bold', inside: inline(words) })),
  },
  {
    name: 'italic',
    find: (rest) => found(ITALIC.exec(rest), ([, words = '']) => ({ kind: 'italic', inside: inline(words) })),
  },
];

/** Reads the content of one text display. */
export function readDiscord(content: string): readonly Mark[] {
  return parsed(content, false);
}

/** What a reader sees, without how it looks. */
export function wordsOf(marks: readonly Mark[]): string {
  return marks.map((mark) => ('inside' in mark ? wordsOf(mark.inside) : mark.text)).join('');
}

function parsed(text: string, quoted: boolean, lineStart = true): Mark[] {
  const marks: Mark[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') marks.push({ kind: 'text', text: plain });
    plain = '';
  };
  let atStart = lineStart;
  for (let at = 0; at < text.length; ) {
    const one = firstOf(text, at, { lineStart: atStart, quoted });
    if (!one || one.mark.kind === 'text') {
      plain += one?.mark.kind === 'text' ? one.mark.text : text[at];
      atStart = text[at] === '\n';
      at += one?.length ?? 1;
    } else {
      flush();
      marks.push(one.mark);
      at += one.length;
      atStart = text[at - 1] === '\n';
    }
  }
  flush();
  return marks;
}

function inline(text: string): Mark[] {
  return parsed(text, true, false);
}

/** Only characters that may begin something are looked at, so that a long text is not cut up at each of its letters. */
function firstOf(text: string, at: number, place: Place): Found | null {
  if (!'\\>#-`[<*'.includes(text[at] ?? '')) return null;
  const rest = text.slice(at);
  for (const rule of RULES) {
    const one = rule.find(rest, place);
    if (one) return one;
  }
  return null;
}

function found(match: RegExpExecArray | null, mark: (match: RegExpExecArray) => Mark): Found | null {
  return match ? { length: match[0].length, mark: mark(match) } : null;
}
