const SWEEPS = 30;
const SMALL = 1e-22;

/** The eigenvectors of a symmetric matrix, that of the largest eigenvalue first (Jacobi's rotations). */
export function eigenvectors(symmetric: readonly Float64Array[]): Float64Array[] {
  const size = symmetric.length;
  const a = symmetric.map((row) => row.slice());
  const vectors = a.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p]![q]! ** 2;
    if (off < SMALL) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q);
  }
  return vectors
    .map((_, k) => ({ value: a[k]![k]!, vector: Float64Array.from(vectors, (row) => row[k]!) }))
    .sort((one, other) => other.value - one.value)
    .map(({ vector }) => vector);
}

function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (Math.abs(apq) < 1e-300) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const row of a) turn(row, p, q, cos, sin);
  const rowP = a[p]!;
  const rowQ = a[q]!;
  for (let k = 0; k < a.length; k++) {
    const one = rowP[k]!;
    const other = rowQ[k]!;
    rowP[k] = cos * one - sin * other;
    rowQ[k] = sin * one + cos * other;
  }
  for (const row of vectors) turn(row, p, q, cos, sin);
}

function turn(row: Float64Array, p: number, q: number, cos: number, sin: number): void {
  const one = row[p]!;
  const other = row[q]!;
  row[p] = cos * one - sin * other;
  row[q] = sin * one + cos * other;
}
