/** More than this is no quotation: of a longer paste the beginning is looked up, so many UTF-16 code units of it. */
export const PASTE_LIMIT = 4_000;

/** A reading of what somebody pasted: the words that a document should hold, in order, with gaps between the parts. */
export interface Writing {
  /** Verbatim parts of the paste, without white space at their ends; several where words were left out (`[…]`). */
  readonly parts: readonly string[];
}

interface PasteRule {
  readonly name: string;
  /** The words without what is not part of them; null where the rule does not apply. */
  readonly read: (text: string) => string | null;
}

const OPENS = '"“„«‘\'';
const CLOSES = '"”“»’\'';
/** How much of a source may stand behind a quotation. */
const SOURCE = 200;

const RULES: readonly PasteRule[] = [
  { name: 'as it stands', read: (text) => text },
  {
    name: 'in quotation marks, with or without a source behind',
    read: (text) => {
      if (!OPENS.includes(text[0]!)) return null;
      for (let end = text.length - 1; end > 0 && end >= text.length - SOURCE; end--)
        if (CLOSES.includes(text[end]!) && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) return text.slice(1, end);
      return text.slice(1);
    },
  },
  {
    name: 'a last line with the source',
    read: (text) => {
      const at = text.lastIndexOf('\n');
      const isSource =
        at > 0 && text.length - at <= SOURCE && /^\s*[—–-]|:\d+\b|\b\d{4}\b|^\s*\(/.test(text.slice(at + 1));
      return isSource ? text.slice(0, at) : null;
    },
  },
  {
    name: 'a source behind a dash or in brackets',
    read: (text) => {
      const from = Math.max(0, text.length - SOURCE);
      const found = [...text.slice(from).matchAll(/[.!?]["'”’»]?\s{0,4}(?=[—–(~-])/g)].at(-1);
      return found ? text.slice(0, from + found.index + found[0].length) : null;
    },
  },
];

const LEFT_OUT = /[[(]\s{0,3}(?:…|\.{3})\s{0,3}[\])]|…|\.{3,5}/g;
const WORDS = /\p{L}+|\p{N}+/gu;

/** The readings of a paste, the likeliest first. Only the first `PASTE_LIMIT` code units of it are read. */
export function writingsOf(paste: string): Writing[] {
  // Chat marks quoted lines with ">".
  const text = cut(paste)
    .replaceAll(/^[ \t]{0,8}>[ \t]?/gm, '')
    .trim();
  if (text === '') return [];
  const inner: string[] = [];
  for (const rule of RULES)
    for (const known of [...new Set([text, ...inner])]) {
      const words = rule.read(known)?.trim();
      if (words && !inner.includes(words)) inner.push(words);
    }
  const whole = inner.flatMap((words) => [words, words.replace(/[\s.,;:!?…]+$/, '')]);
  const elided = inner.flatMap((words) => {
    const parts = partsOf(words);
    return parts.length > 1 || (parts[0] !== undefined && parts[0] !== words) ? [{ parts }] : [];
  });
  return [...[...new Set(whole)].filter((words) => words !== '').map((words) => ({ parts: [words] })), ...elided];
}

/** A part of one word would be found everywhere: it is dropped. */
function partsOf(words: string): string[] {
  const all = words.split(LEFT_OUT).map((part) => part.replace(/^[\s.,;:]+|[\s.,;:]+$/g, ''));
  return all.filter((part) => (part.match(WORDS)?.length ?? 0) > 1);
}

function cut(paste: string): string {
  if (paste.length <= PASTE_LIMIT) return paste;
  const stop = paste.lastIndexOf(' ', PASTE_LIMIT);
  return paste.slice(0, stop > PASTE_LIMIT / 2 ? stop : PASTE_LIMIT);
}
