/** More cells than this (words of the page times words of the gold text) are not aligned. */
const MOST_CELLS = 60e6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * For each line the share of its words that the best alignment of the page with the gold text finds in the gold text,
 * where a word that follows a matched word counts three times: stretches are matched, not scattered words. Null where
 * the page is too large.
 */
export function alignedShares(lines: readonly string[], gold: string): number[] | null {
  const ids = new Map<string, number>();
  const id = (word: string): number => {
    const known = ids.get(word) ?? ids.size;
    ids.set(word, known);
    return known;
  };
  const words: number[] = [];
  const lineAt: number[] = [];
  lines.forEach((line, at) => {
    for (const word of wordsOf(line)) {
      words.push(id(word));
      lineAt.push(at);
    }
  });
  const target = wordsOf(gold).map(id);
  const n = words.length;
  const m = target.length;
  if (n * m > MOST_CELLS) return null;
  // Bits of a step: 1 skip a word of the page, 2 skip a word of the gold text, 3 match; 4 the word before matches too.
  const steps = new Uint8Array((n + 1) * (m + 1));
  let best = new Int32Array(m + 1);
  let bestNow = new Int32Array(m + 1);
  let matched = new Int32Array(m + 1).fill(-1e9);
  let matchedNow = new Int32Array(m + 1).fill(-1e9);
  for (let i = 1; i <= n; i++) {
    bestNow[0] = 0;
    matchedNow[0] = -1e9;
    for (let j = 1; j <= m; j++) {
      let value = best[j]!;
      let step = 1;
      if (bestNow[j - 1]! > value) {
        value = bestNow[j - 1]!;
        step = 2;
      }
      matchedNow[j] = -1e9;
      if (words[i - 1] === target[j - 1]) {
        const along = matched[j - 1]! + 3;
        const anew = best[j - 1]! + 1;
        matchedNow[j] = Math.max(along, anew);
        if (matchedNow[j]! >= value) {
          value = matchedNow[j]!;
          step = 3;
        }
        if (along >= anew) step |= 4;
      }
      steps[i * (m + 1) + j] = step;
      bestNow[j] = value;
    }
    [best, bestNow] = [bestNow, best];
    [matched, matchedNow] = [matchedNow, matched];
  }
  const found = new Float64Array(lines.length);
  const total = new Float64Array(lines.length);
  for (const at of lineAt) total[at]!++;
  let along = false;
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const step = steps[i * (m + 1) + j]!;
    if (along || (step & 3) === 3) {
      found[lineAt[i - 1]!]!++;
      along = (step & 4) !== 0;
      i--;
      j--;
    } else if ((step & 3) === 1) i--;
    else j--;
  }
  return lines.map((_, at) => (total[at]! > 0 ? found[at]! / total[at]! : 0));
}
