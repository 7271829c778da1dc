/**
 * Trains the weights of src/corpus/clean/structure/weights.json.
 *
 *     npx tsx scripts/train-cleaning.ts OUT.json [--fold N/M] PAGES.jsonl.gz[:WEIGHT] ...
 *
 * A page is a line {"id", "title", "raw", "gold"}: the text as copied and the main text that people marked. Each line
 * of `raw` gets as its label the share of its words that an alignment with `gold` finds there. Two logistic
 * regressions (Adam, L2) over the features of structure/features.ts and structure/context-features.ts; a line
 * counts by its words in relation to the page's, so that the loss is near to word F1 averaged over pages. Each page
 * is learned a second time without most of what surrounds its body, because saved articles are often half clean.
 * `--fold N/M` leaves out the pages of fold N of M, by site, to measure on them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { linesOf } from '../src/corpus/clean/lines.ts';
import { type Page, pageOf } from '../src/corpus/clean/page.ts';
import { CONTEXT_FEATURES, secondLook } from '../src/corpus/clean/structure/context-features.ts';
import { FEATURES, factsOf } from '../src/corpus/clean/structure/features.ts';
import { lineClass } from '../src/corpus/clean/structure/score.ts';
import { alignedShares } from './align-lines.ts';

interface Example {
  readonly page: Page;
  readonly labels: readonly number[];
  readonly weight: number;
}

const EPOCHS = 14;
const L2 = 2e-6;
const DECIMALS = 3;

const args = process.argv.slice(2);
const foldAt = args.indexOf('--fold');
const [fold, folds] = foldAt < 0 ? [-1, 1] : args.splice(foldAt, 2)[1]!.split('/').map(Number);
const [out, ...inputs] = args;

/** A page's fold: by the site's name, which ends the title of most pages, so that no site stands on both sides. */
function foldOf(page: { id: string; title?: string | null }, count: number): number {
  const site = (page.title ?? '').split(/\s[-|–—:«»]\s/).at(-1) || page.id;
  let hash = 7;
  for (const char of site) hash = (hash * 31 + char.codePointAt(0)!) >>> 0;
  return hash % count;
}

let seed = 1;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

function examples(): Example[] {
  const all: Example[] = [];
  for (const input of inputs) {
    const [path, weight] = input.split(/:(?=[\d.]+$)/) as [string, string | undefined];
    for (const row of gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)) {
      const given = JSON.parse(row) as { id: string; title?: string | null; raw: string; gold: string };
      if (fold! >= 0 && foldOf(given, folds!) === fold) continue;
      const lines = linesOf(given.raw);
      const labels = alignedShares(
        lines.map((line) => line.text),
        given.gold,
      );
      if (!labels) continue;
      const context = { title: given.title ?? null };
      all.push({ page: pageOf(lines, context), labels, weight: Number(weight ?? 1) });
      const half = halfClean(labels);
      if (half.length > 0 && half.length < lines.length) {
        const page = pageOf(
          half.map((at) => lines[at]!),
          random() < 0.5 ? context : {},
        );
        all.push({ page, labels: half.map((at) => labels[at]!), weight: 0.4 * Number(weight ?? 1) });
      }
    }
  }
  return all;
}

/** The body with what stands inside of it, and a few lines of what surrounds it. */
function halfClean(labels: readonly number[]): number[] {
  const first = labels.findIndex((label) => label >= 0.5);
  const last = labels.findLastIndex((label) => label >= 0.5);
  if (first < 0) return [];
  const from = Math.max(0, first - Math.floor(random() * 8));
  const to = Math.min(labels.length, last + 1 + Math.floor(random() * 12));
  return Array.from({ length: to - from }, (_, at) => from + at);
}

interface Rows {
  readonly x: Float32Array;
  readonly width: number;
  readonly kind: Uint8Array;
  readonly y: Float32Array;
  readonly w: Float32Array;
}

function rowsOf(
  all: readonly Example[],
  width: number,
  fill: (example: Example, put: (at: number, values: Float32Array) => void) => void,
): Rows {
  const n = all.reduce((sum, { labels }) => sum + labels.length, 0);
  const rows: Rows = {
    x: new Float32Array(n * width),
    width,
    kind: new Uint8Array(n),
    y: new Float32Array(n),
    w: new Float32Array(n),
  };
  let base = 0;
  for (const example of all) {
    const { page, labels, weight } = example;
    const gold = page.lines.reduce((sum, line, at) => sum + line.words * labels[at]!, 0);
    fill(example, (at, values) => rows.x.set(values, (base + at) * width));
    page.lines.forEach((line, at) => {
      rows.kind[base + at] = lineClass(line);
      rows.y[base + at] = labels[at]!;
      rows.w[base + at] = (weight * (line.words + 2)) / (gold + 100);
    });
    base += labels.length;
  }
  return rows;
}

function train(rows: Rows): Float64Array[] {
  const { width, x } = rows;
  const n = rows.y.length;
  const weights = [0, 1, 2].map(() => new Float64Array(width));
  const m = [0, 1, 2].map(() => new Float64Array(width));
  const v = [0, 1, 2].map(() => new Float64Array(width));
  const order = Uint32Array.from({ length: n }, (_, at) => at);
  const meanWeight = rows.w.reduce((sum, value) => sum + value, 0) / n;
  const batch = 256;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = n - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    let loss = 0;
    const rate = 0.01 * (1 - epoch / EPOCHS) + 0.0005;
    for (let from = 0; from < n; from += batch) {
      const gradient = [0, 1, 2].map(() => new Float64Array(width));
      for (let k = from; k < Math.min(n, from + batch); k++) {
        const row = order[k]!;
        const kind = rows.kind[row]!;
        const table = weights[kind]!;
        const base = row * width;
        let sum = 0;
        for (let f = 0; f < width; f++) sum += table[f]! * x[base + f]!;
        const p = 1 / (1 + Math.exp(-sum));
        const weight = rows.w[row]! / meanWeight / batch;
        loss -= weight * (rows.y[row]! * Math.log(p + 1e-9) + (1 - rows.y[row]!) * Math.log(1 - p + 1e-9));
        const slope = weight * (p - rows.y[row]!);
        const into = gradient[kind]!;
        for (let f = 0; f < width; f++) into[f]! += slope * x[base + f]!;
      }
      step++;
      for (let kind = 0; kind < 3; kind++) {
        for (let f = 0; f < width; f++) {
          const g = gradient[kind]![f]! + L2 * weights[kind]![f]!;
          m[kind]![f] = 0.9 * m[kind]![f]! + 0.1 * g;
          v[kind]![f] = 0.999 * v[kind]![f]! + 0.001 * g * g;
          const size = Math.sqrt(v[kind]![f]! / (1 - 0.999 ** step)) + 1e-8;
          weights[kind]![f]! -= (rate * (m[kind]![f]! / (1 - 0.9 ** step))) / size;
        }
      }
    }
    console.error(`epoch ${epoch + 1}: loss ${((loss * batch) / n).toFixed(4)}`);
  }
  return weights;
}

const named = (names: readonly string[], weights: readonly Float64Array[]): Record<string, number[]> =>
  Object.fromEntries(names.map((name, f) => [name, weights.map((table) => Number(table[f]!.toFixed(DECIMALS)))]));

const all = examples();
console.error(`${all.length} examples`);
const first = rowsOf(all, FEATURES.length, ({ page }, put) => {
  const facts = factsOf(page);
  for (const [at, line] of page.lines.entries()) {
    const values = Float32Array.from(FEATURES, ({ of }) => of(line, at, facts));
    put(at, values);
  }
});
const firstWeights = train(first);
let base = 0;
const second = rowsOf(all, CONTEXT_FEATURES.length, ({ page }, put) => {
  const logOdds = Float64Array.from(page.lines, (_line, at) => {
    const table = firstWeights[first.kind[base + at]!]!;
    let sum = 0;
    for (let f = 0; f < FEATURES.length; f++) sum += table[f]! * first.x[(base + at) * FEATURES.length + f]!;
    return sum;
  });
  base += page.lines.length;
  const look = secondLook(factsOf(page), logOdds);
  for (const at of page.lines.keys()) {
    const values = Float32Array.from(CONTEXT_FEATURES, ({ of }) => of(at, look));
    put(at, values);
  }
});
const secondWeights = train(second);
const model = {
  first: named(
    FEATURES.map(({ name }) => name),
    firstWeights,
  ),
  second: named(
    CONTEXT_FEATURES.map(({ name }) => name),
    secondWeights,
  ),
};
const table = (weights: Record<string, number[]>): string =>
  Object.entries(weights)
    .map(([name, values]) => `    ${JSON.stringify(name)}: [${values.join(', ')}]`)
    .join(',\n');
writeFileSync(out!, `{\n  "first": {\n${table(model.first)}\n  },\n  "second": {\n${table(model.second)}\n  }\n}\n`);
