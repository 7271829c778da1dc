import type { Page, PageLine } from '../page.ts';

/** One fact about a line in its page, between about -1 and 3, for the weights to count. */
interface Feature {
  readonly name: string;
  readonly of: (line: PageLine, at: number, facts: PageFacts) => number;
}

const flag = (yes: boolean): number => (yes ? 1 : 0);

/** Sums over the lines of a page, kept as running totals so that any window costs the same. */
export interface PageFacts {
  readonly page: Page;
  readonly proseWords: Float64Array;
  readonly words: Float64Array;
  readonly furniture: Float64Array;
  readonly meta: Float64Array;
  readonly short: Float64Array;
  /** Index of the line that opened the comments, the other stories or the footer last; -1 before. */
  readonly lastComments: Int32Array;
  readonly lastStories: Int32Array;
  readonly proseShare: number;
  /** Lines of sharing buttons: pages that are articles of a publisher have them. */
  readonly sharing: number;
}

/** A comments heading counts only with some of the page's prose before it: menus say "Comments" as well. */
export function factsOf(page: Page): PageFacts {
  const n = page.lines.length;
  const total = (value: (line: PageLine) => number): Float64Array => {
    const sums = new Float64Array(n + 1);
    for (let at = 0; at < n; at++) sums[at + 1] = sums[at]! + value(page.lines[at]!);
    return sums;
  };
  const proseWords = total((line) => (line.prose ? line.words : 0));
  const words = total((line) => line.words);
  const lastComments = new Int32Array(n);
  const lastStories = new Int32Array(n);
  let comments = -1;
  let stories = -1;
  for (let at = 0; at < n; at++) {
    const line = page.lines[at]!;
    if (line.furniture === 'comments' && proseWords[at]! >= 40) comments = at;
    if (line.furniture === 'other-stories') stories = at;
    lastComments[at] = comments;
    lastStories[at] = stories;
  }
  return {
    page,
    proseWords,
    words,
    furniture: total((line) => flag(line.furniture !== null)),
    meta: total((line) => flag(line.commentMeta || (line.clock && line.words < 15))),
    short: total((line) => flag(line.words <= 4 && !line.endsSentence)),
    lastComments,
    lastStories,
    proseShare: proseWords[n]! / Math.max(1, words[n]!),
    sharing: page.lines.reduce((sum, line) => sum + flag(line.furniture === 'sharing'), 0),
  };
}

/** Sum of `sums` over the lines [from, to), cut at the ends of the page. */
const within = (sums: Float64Array, from: number, to: number): number => {
  const n = sums.length - 1;
  const low = from < 0 ? 0 : Math.min(from, n);
  const high = to < 0 ? 0 : Math.min(to, n);
  return high > low ? sums[high]! - sums[low]! : 0;
};

const squashed = (words: number): number => Math.log1p(words) / 3;

const own: readonly Feature[] = [
  { name: 'one', of: () => 1 },
  { name: 'words', of: (line) => squashed(line.words) },
  { name: 'words over 25', of: (line) => flag(line.words > 25) },
  { name: 'words over 60', of: (line) => flag(line.words > 60) },
  { name: 'single word', of: (line) => flag(line.words <= 1) },
  { name: 'two or three words', of: (line) => flag(line.words === 2 || line.words === 3) },
  { name: 'over seven words', of: (line) => flag(line.words > 7) },
  { name: 'ends a sentence', of: (line) => flag(line.endsSentence) },
  { name: 'two sentences or more', of: (line) => flag(line.sentences >= 2) },
  { name: 'ends with a colon', of: (line) => flag(line.text.endsWith(':')) },
  { name: 'ends with an ellipsis', of: (line) => flag(line.text.endsWith('…') || line.text.endsWith('...')) },
  { name: 'commas per word', of: (line) => Math.min(1, (5 * line.commas) / Math.max(1, line.words)) },
  { name: 'function words', of: (line) => line.functionShare },
  { name: 'capitalised', of: (line) => line.capitalised / Math.max(1, line.words) },
  { name: 'capital letters only', of: (line) => flag(line.letters > 2 && line.upper > 0.8 * line.letters) },
  { name: 'first person', of: (line) => Math.min(1, (5 * line.firstPerson) / Math.max(1, line.words)) },
  { name: 'digits', of: (line) => line.digits / Math.max(1, line.digits + line.letters) },
  { name: 'no letters', of: (line) => flag(line.letters === 0) },
  { name: 'separators', of: (line) => Math.min(1, (3 * line.separators) / Math.max(1, line.words)) },
  { name: 'date', of: (line) => flag(line.date) },
  { name: 'clock', of: (line) => flag(line.clock) },
  { name: 'address', of: (line) => flag(line.text.length < 400 && /https?:\/\/|www\.|@\w/.test(line.text)) },
  { name: 'list mark', of: (line) => flag(line.listMark) },
  { name: 'navigation', of: (line) => flag(line.furniture === 'navigation') },
  { name: 'sharing', of: (line) => flag(line.furniture === 'sharing') },
  { name: 'footer', of: (line) => flag(line.furniture === 'footer') },
  { name: 'other stories', of: (line) => flag(line.furniture === 'other-stories') },
  { name: 'comments', of: (line) => flag(line.furniture === 'comments') },
  { name: 'comment meta', of: (line) => flag(line.commentMeta) },
  { name: 'title', of: (line) => flag(line.title) },
  {
    name: 'repeated',
    of: (line, _at, { page }) => flag(line.key !== '' && (page.counts.get(line.key) ?? 0) > 1),
  },
  { name: 'quoted', of: (line) => flag(/^["“„«‘]/.test(line.text)) },
  { name: 'begins small', of: (line) => flag(/^\p{Ll}/u.test(line.text)) },
  {
    name: 'begins with by',
    of: (line) => flag(line.words < 15 && /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Di|Door|Av) \p{Lu}/u.test(line.text)),
  },
];

const neighbours: readonly Feature[] = [1, 2, 3].flatMap((step) =>
  [-step, step].flatMap((by): Feature[] => [
    { name: `${by}: words`, of: (_line, at, { page }) => squashed(page.lines[at + by]?.words ?? 0) },
    { name: `${by}: prose`, of: (_line, at, { page }) => flag(page.lines[at + by]?.prose ?? false) },
    { name: `${by}: furniture`, of: (_line, at, { page }) => flag((page.lines[at + by]?.furniture ?? null) !== null) },
    { name: `${by}: comment meta`, of: (_line, at, { page }) => flag(page.lines[at + by]?.commentMeta ?? false) },
    {
      name: `${by}: clock or date`,
      of: (_line, at, { page }) => flag((page.lines[at + by]?.clock || page.lines[at + by]?.date) ?? false),
    },
    { name: `${by}: none`, of: (_line, at, { page }) => flag(page.lines[at + by] === undefined) },
  ]),
);

const windows: readonly Feature[] = [4, 10, 25].flatMap((size): Feature[] => [
  { name: `prose in ${size} before`, of: (_line, at, facts) => squashed(within(facts.proseWords, at - size, at)) },
  {
    name: `prose in ${size} after`,
    of: (_line, at, facts) => squashed(within(facts.proseWords, at + 1, at + 1 + size)),
  },
  {
    name: `furniture in ${size} before`,
    of: (_line, at, facts) => (2 * within(facts.furniture, at - size, at)) / size,
  },
  {
    name: `furniture in ${size} after`,
    of: (_line, at, facts) => (2 * within(facts.furniture, at + 1, at + 1 + size)) / size,
  },
  { name: `meta in ${size} before`, of: (_line, at, facts) => (2 * within(facts.meta, at - size, at)) / size },
  { name: `meta in ${size} after`, of: (_line, at, facts) => (2 * within(facts.meta, at + 1, at + 1 + size)) / size },
  { name: `short in ${size} before`, of: (_line, at, facts) => within(facts.short, at - size, at) / size },
  { name: `short in ${size} after`, of: (_line, at, facts) => within(facts.short, at + 1, at + 1 + size) / size },
]);

const place: readonly Feature[] = [
  { name: 'place in words', of: (_line, at, { words }) => words[at]! / Math.max(1, words.at(-1)!) },
  { name: 'place in lines', of: (_line, at, { page }) => at / page.lines.length },
  { name: 'first tenth', of: (_line, at, { words }) => flag(words[at]! < 0.1 * words.at(-1)!) },
  { name: 'last tenth', of: (_line, at, { words }) => flag(words[at]! > 0.9 * words.at(-1)!) },
  { name: 'title known', of: (_line, _at, { page }) => flag(page.titleAt >= 0) },
  { name: 'before the title', of: (_line, at, { page }) => flag(at < page.titleAt) },
  {
    name: 'soon after the title',
    of: (_line, at, { page }) => flag(page.titleAt >= 0 && at > page.titleAt && at <= page.titleAt + 15),
  },
  {
    name: 'prose since the title',
    of: (_line, at, { page, proseWords }) => (page.titleAt >= 0 ? squashed(within(proseWords, page.titleAt, at)) : 0),
  },
  { name: 'prose before', of: (_line, at, { proseWords }) => squashed(proseWords[at]!) },
  { name: 'prose after', of: (_line, at, { proseWords }) => squashed(proseWords.at(-1)! - proseWords[at]!) },
  { name: 'below comments', of: (_line, at, { lastComments }) => flag(lastComments[at]! >= 0) },
  {
    name: 'close below comments',
    of: (_line, at, { lastComments }) => flag(lastComments[at]! >= 0 && at - lastComments[at]! <= 6),
  },
  { name: 'below other stories', of: (_line, at, { lastStories }) => flag(lastStories[at]! >= 0) },
  {
    name: 'close below other stories',
    of: (_line, at, { lastStories }) => flag(lastStories[at]! >= 0 && at - lastStories[at]! <= 8),
  },
  { name: 'prose share of the page', of: (_line, _at, facts) => facts.proseShare },
  { name: 'prose of the page', of: (_line, _at, { proseWords }) => Math.log1p(proseWords.at(-1)!) / 6 },
  { name: 'furniture share of the page', of: (_line, _at, facts) => facts.furniture.at(-1)! / facts.page.lines.length },
  { name: 'meta share of the page', of: (_line, _at, facts) => facts.meta.at(-1)! / facts.page.lines.length },
  { name: 'sharing on the page', of: (_line, _at, facts) => Math.log1p(facts.sharing) / 2 },
  { name: 'short lines of the page', of: (_line, _at, facts) => facts.short.at(-1)! / facts.page.lines.length },
  { name: 'lines of the page', of: (_line, _at, { page }) => Math.log1p(page.lines.length) / 5 },
];

/** In the order in which the weights are kept. */
export const FEATURES: readonly Feature[] = [...own, ...neighbours, ...windows, ...place];
