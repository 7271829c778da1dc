/** A piece of a schedule in words. Days and months are words; `first` and `1st` are ordinals. */
export type Token =
  /** A time of the day as it was written; `half` is what stood behind it. */
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly half: 'am' | 'pm' | null;
      readonly text: string;
    }
  | { readonly kind: 'number' | 'ordinal'; readonly value: number; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  /** A comma, or what else stands for “and”. */
  | { readonly kind: 'and'; readonly text: string }
  /** Anything else. */
  | { readonly kind: 'sign'; readonly text: string };

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NAMED_TIMES: ReadonlyMap<string, number> = new Map(Object.entries({ noon: 12, midday: 12, midnight: 0 }));

// Each alternative is a fixed number of pieces without one of them inside another, so it cannot backtrack far.
const PIECE =
  /\s*(?:(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?\s?(?<half>[ap])\.?m(?!\p{L})\.?|(?<hour24>\d{1,2})(?:[:.h](?<minute24>\d{2})(?!\d)|h(?![\p{L}\d]))|(?<ordinal>\d{1,2})(?:st|nd|rd|th)(?!\p{L})|(?<number>\d+)|(?<word>\p{L}+)|(?<and>[,;&+])|(?<sign>\S))/uy;

/** Takes a text apart; nothing of it is left out but white space. */
export function tokensOf(text: string): Token[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*o['’]\s?clock/g, '')
    .replaceAll('@', ' at ')
    .replace(/[\s.!]+$/, '');
  return [...plain.matchAll(new RegExp(PIECE, 'uyg'))].map(({ 0: piece, groups = {} }) =>
    tokenOf(piece.trim(), groups),
  );
}

function tokenOf(text: string, groups: Readonly<Record<string, string | undefined>>): Token {
  const { hour, minute, half, hour24, minute24, ordinal, number, word, and } = groups;
  if (hour !== undefined)
    return { kind: 'clock', hour: Number(hour), minute: Number(minute ?? 0), half: half === 'a' ? 'am' : 'pm', text };
  if (hour24 !== undefined)
    return { kind: 'clock', hour: Number(hour24), minute: Number(minute24 ?? 0), half: null, text };
  if (ordinal !== undefined) return { kind: 'ordinal', value: Number(ordinal), text };
  if (number !== undefined) return { kind: 'number', value: Number(number), text };
  if (and !== undefined || word === 'and') return { kind: 'and', text };
  if (word === undefined) return { kind: 'sign', text };
  const named = NAMED_TIMES.get(word);
  if (named !== undefined) return { kind: 'clock', hour: named, minute: 0, half: null, text };
  const nth = ORDINALS.indexOf(word);
  return nth >= 0 ? { kind: 'ordinal', value: nth + 1, text } : { kind: 'word', text };
}
