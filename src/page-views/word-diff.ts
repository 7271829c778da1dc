/** Words that stand in both texts in the same order: `length` of them, from word `a` of the one and word `b` of the other. */
export interface SameRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export interface Alignment {
  /** In order, none touching the next in both texts. */
  readonly same: readonly SameRun[];
  /** False where a stretch was too long and too different to be compared word by word: it counts as different as a whole. */
  readonly complete: boolean;
}

interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Runs of so many words that stand once in each text fix where the texts meet: long ones first, which say more. */
const ANCHORS = [5, 2, 1] as const;
/** Cells of the table that compares what lies between anchors, all gaps together: some tens of milliseconds. */
const CELLS = 4_000_000;

/**
 * Compares two texts word by word. What stands between words that are found once in each is compared exactly while the
 * budget lasts, so the cost is bounded whatever the texts are: about n log n for the anchors, and `cells` for the rest.
 */
export function alignWords(a: readonly string[], b: readonly string[], cells = CELLS): Alignment {
  const pairs: (readonly [number, number])[] = [];
  let left = cells;
  let complete = true;
  const compare = (whole: Gap, level: number): void => {
    const gap = withoutEqualEnds(a, b, whole, pairs);
    const width = gap.aEnd - gap.a;
    const height = gap.bEnd - gap.b;
    if (width === 0 || height === 0) return;
    const size = ANCHORS[level];
    if (size !== undefined && width * height > 64) {
      const anchors = anchorsIn(a, b, gap, size);
      let at: Gap = gap;
      for (const [x, y] of anchors) {
        compare({ ...at, aEnd: x, bEnd: y }, level + 1);
        pairs.push([x, y]);
        at = { ...gap, a: x + 1, b: y + 1 };
      }
      compare(at, level + 1);
      return;
    }
    if (width * height > left) {
      complete = false;
      return;
    }
    left -= width * height;
    pairs.push(...longestCommon(a, b, gap));
  };
  compare({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0);
  return { same: runsOf(pairs), complete };
}

/** Equal words at both ends belong together in any comparison that keeps most. */
function withoutEqualEnds(
  a: readonly string[],
  b: readonly string[],
  gap: Gap,
  pairs: (readonly [number, number])[],
): Gap {
  let { a: x, b: y, aEnd, bEnd } = gap;
  while (x < aEnd && y < bEnd && a[x] === b[y]) pairs.push([x++, y++]);
  while (aEnd > x && bEnd > y && a[aEnd - 1] === b[bEnd - 1]) pairs.push([--aEnd, --bEnd]);
  return { a: x, aEnd, b: y, bEnd };
}

/** First words of runs that stand once on each side, the largest set of them that is in the same order on both. */
function anchorsIn(a: readonly string[], b: readonly string[], gap: Gap, size: number): (readonly [number, number])[] {
  const ofA = onceIn(a, gap.a, gap.aEnd, size);
  const ofB = onceIn(b, gap.b, gap.bEnd, size);
  const both: (readonly [number, number])[] = [];
  for (const [run, x] of ofA) {
    const y = ofB.get(run);
    if (x !== NOT_ONCE && y !== undefined && y !== NOT_ONCE) both.push([x, y]);
  }
  return rising(both.sort((p, q) => p[0] - q[0]));
}

const NOT_ONCE = -1;

function onceIn(words: readonly string[], from: number, to: number, size: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + size <= to; at++) {
    const run = size === 1 ? words[at]! : words.slice(at, at + size).join(' ');
    places.set(run, places.has(run) ? NOT_ONCE : at);
  }
  return places;
}

/** The longest sequence that rises on the second side too (patience sorting). */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, y], at) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? piles[low - 1]! : -1;
    piles[low] = at;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(pairs[at]!);
  return chosen.reverse();
}

/** The longest common subsequence of two short stretches. */
function longestCommon(a: readonly string[], b: readonly string[], gap: Gap): (readonly [number, number])[] {
  const width = gap.aEnd - gap.a;
  const height = gap.bEnd - gap.b;
  const table = new Uint32Array((width + 1) * (height + 1));
  const row = height + 1;
  for (let x = width - 1; x >= 0; x--) {
    for (let y = height - 1; y >= 0; y--) {
      const isSame = a[gap.a + x] === b[gap.b + y];
      table[x * row + y] = isSame
        ? table[(x + 1) * row + y + 1]! + 1
        : Math.max(table[(x + 1) * row + y]!, table[x * row + y + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let x = 0, y = 0; x < width && y < height && table[x * row + y] !== 0; ) {
    if (a[gap.a + x] === b[gap.b + y]) pairs.push([gap.a + x++, gap.b + y++]);
    else if (table[(x + 1) * row + y]! >= table[x * row + y + 1]!) x++;
    else y++;
  }
  return pairs;
}

function runsOf(pairs: (readonly [number, number])[]): SameRun[] {
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [a, b] of pairs.sort((p, q) => p[0] - q[0])) {
    const last = runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length++;
    else runs.push({ a, b, length: 1 });
  }
  return runs;
}
