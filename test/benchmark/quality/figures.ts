/** One measured number of a set. */
export interface Measure {
  readonly set: string;
  readonly name: string;
  /** Null where there were no cases. */
  readonly value: number | null;
  /** How many questions it was measured on. */
  readonly cases: number;
}

interface FigureKind {
  readonly better: 'higher' | 'lower';
  /** How far below (above) the measured figure its floor is put, of a figure measured on so many questions. */
  readonly slack: (cases: number, value: number) => number;
}

/** Sets of so few questions have no slack: each of their questions was looked at. */
const FEW = 30;

/**
 * The same sources give the same figures on the same data, so the slack is not for noise. It lets a change that is right
 * for its reason lose a question or two by chance: half a point, or two questions where they are more than that.
 */
const someQuestions = (cases: number): number => (cases < FEW ? 0 : Math.max(0.005, 2 / cases));
const none = (): number => 0;

const higher = (slack: FigureKind['slack'] = someQuestions): FigureKind => ({ better: 'higher', slack });
const lower = (slack: FigureKind['slack'] = someQuestions): FigureKind => ({ better: 'lower', slack });

/** Every figure that can have a floor. What is measured beside these (times in milliseconds) is only shown. */
export const FIGURES: Readonly<Record<string, FigureKind>> = {
  verbatim: higher(none),
  conflicts: higher(none),
  hit1: higher(),
  hit3: higher(),
  doc1: higher(),
  doc3: higher(),
  overlap1: higher(),
  overlap3: higher(),
  kept: higher(),
  keptRight: higher(),
  falseAnswers: lower(),
  auroc: higher(),
  shortEm: higher(),
  whenEm: higher(),
  numberEm: higher(),
  // The distance of ten bins moves by itself when a few answers change bins.
  calibrationError: lower(() => 0.01),
  ndcg10: higher(() => 0.003),
  mrr10: higher(() => 0.01),
  recall100: higher(() => 0.005),
  // A ratio of two times of one run; on a busy machine it still moved by a tenth here.
  yardsticks: lower((_, value) => value * 0.25),
};

/** Where the floor of a measured figure is put; null for figures that have none. Three decimals, as the figures have. */
export function floorFor({ name, value, cases }: Measure): number | null {
  const kind = FIGURES[name];
  if (!kind || value === null || Number.isNaN(value)) return null;
  const slack = kind.slack(cases, value);
  return Number((kind.better === 'higher' ? value - slack : value + slack).toFixed(3));
}

/** Whether `a` is a better value of the figure than `b`. */
export const isBetter = (name: string, a: number, b: number): boolean =>
  FIGURES[name]?.better === 'lower' ? a < b : a > b;
