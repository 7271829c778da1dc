const BITS = 11;

/** The places of `keys` in ascending order of the keys; equal keys keep their order. Three passes of eleven bits. */
export function sortedPlaces(keys: Uint32Array): Uint32Array {
  let from = Uint32Array.from({ length: keys.length }, (_, i) => i);
  let to = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32; shift += BITS) {
    const starts = new Uint32Array((1 << BITS) + 1);
    const digit = (key: number) => (key >>> shift) & ((1 << BITS) - 1);
    for (let i = 0; i < keys.length; i++) starts[digit(keys[i]!) + 1]! += 1;
    for (let d = 0; d < 1 << BITS; d++) starts[d + 1]! += starts[d]!;
    for (let i = 0; i < from.length; i++) {
      const place = from[i]!;
      to[starts[digit(keys[place]!)]!++] = place;
    }
    [from, to] = [to, from];
  }
  return from;
}
