/** Below this many letters two words are too easily alike. */
const SHORTEST = 5;
/** Share of letter pairs that two spellings of one word have in common. */
const SAME = 0.7;

/** Whether two words look like one word in two spellings ("Boleslaw", "Bolesłav"; "differnet", "different"). */
export function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 2) return false;
  const one = a.toLowerCase();
  const other = b.toLowerCase();
  if (one[0] !== other[0] || /\d/.test(one)) return false;
  const pairs = new Map<string, number>();
  for (let i = 1; i < one.length; i++) {
    const pair = one.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < other.length; i++) {
    const pair = other.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (one.length + other.length - 2) >= SAME;
}
