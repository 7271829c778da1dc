import { type Bin, calibrationError } from './reliability.ts';

const WIDTH = 40;
const two = (value: number): string => value.toFixed(2);

/** A reliability diagram in letters: a bar as long as the share of right ones, and a mark where the confidence is. */
export function barsOf(title: string, bins: readonly Bin[]): string {
  const count = bins.reduce((sum, { n }) => sum + n, 0);
  const error = calibrationError(bins);
  const head = `${title}: ${count} questions, calibration error ${error === null ? '-' : error.toFixed(3)}`;
  const rows = bins.map(({ from, to, n, said, right }) => {
    const range = `${from.toFixed(1)}-${to.toFixed(1)}`;
    if (n === 0) return `  ${range} ${'0'.padStart(5)}`;
    return `  ${range} ${String(n).padStart(5)}  said ${two(said)}  right ${two(right)}  ${barOf(said, right)}`;
  });
  return [head, ...rows].join('\n');
}

function barOf(said: number, right: number): string {
  const cells: string[] = Array.from({ length: WIDTH }, (_, i) => (i < Math.round(right * WIDTH) ? '█' : '·'));
  cells[Math.min(WIDTH - 1, Math.floor(said * WIDTH))] = '|';
  return cells.join('');
}

const SIDE = 300;
const EDGE = 40;

/** The same as a picture: a dot a bin, as large as its part, beside the diagonal on which every dot should lie. */
export function svgOf(title: string, bins: readonly Bin[]): string {
  const x = (value: number) => (EDGE + value * SIDE).toFixed(1);
  const y = (value: number) => (EDGE + (1 - value) * SIDE).toFixed(1);
  const size = SIDE + 2 * EDGE;
  const ticks = [0, 0.5, 1].flatMap((at) => [
    `<text x="${x(at)}" y="${EDGE + SIDE + 16}" text-anchor="middle">${at}</text>`,
    `<text x="${EDGE - 6}" y="${y(at)}" text-anchor="end" dominant-baseline="middle">${at}</text>`,
  ]);
  const dots = bins
    .filter(({ n }) => n > 0)
    .map(
      ({ said, right, share, n }) =>
        `<circle cx="${x(said)}" cy="${y(right)}" r="${(3 + 14 * Math.sqrt(share)).toFixed(1)}" fill="#36c" fill-opacity=".6"><title>${n} questions: said ${two(said)}, right ${two(right)}</title></circle>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" font-family="sans-serif" font-size="11">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<text x="${size / 2}" y="20" text-anchor="middle" font-size="13">${escaped(title)}</text>`,
    `<rect x="${EDGE}" y="${EDGE}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#999"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...ticks,
    `<text x="${size / 2}" y="${size - 8}" text-anchor="middle">confidence</text>`,
    `<text x="12" y="${size / 2}" text-anchor="middle" transform="rotate(-90 12 ${size / 2})">share right</text>`,
    ...dots,
    '</svg>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
