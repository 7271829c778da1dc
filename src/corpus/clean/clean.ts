export { siteLineKey } from './site-line-key.ts';

import type { Removal } from '../removal.ts';
import type { Span } from '../span.ts';
import { linesOf } from './lines.ts';
import { type Page, pageOf } from './page.ts';
import { RULES } from './rules.ts';
import { threshold } from './structure/debris.ts';
import { factsOf } from './structure/features.ts';
import { MODEL } from './structure/model.ts';
import { type Naming, nameRemoval } from './structure/name-removal.ts';
import { bodyLogOdds } from './structure/score.ts';

/** What is known about a text beside the text. */
export interface CleaningContext {
  readonly title?: string | null;
  readonly url?: string | null;
  /** Lines, by `siteLineKey`, that recur across documents of the same site. */
  readonly siteLines?: ReadonlySet<string>;
  /** What the format has removed already (front matter), in order: skipped, and given back among the removed. */
  readonly removed?: readonly Removal[];
}

/** Together with white space, `kept` and `removed` cover the text, each character once. Both are in order. */
export interface Cleaning {
  /** Runs of whole lines between two removals. */
  readonly kept: readonly Span[];
  readonly removed: readonly Removal[];
}

/** So little of the prose may be left before it is held that the rules have gone wrong, and the prose is kept. */
const LEAST_PROSE_LEFT = 0.1;

/**
 * Tells the body of a text that was copied from a page from what the page had around it.
 *
 * Named rules come first, each sure of what it knows. Where a text shows enough furniture to be a copied page, weights
 * then decide line by line from its shape and its neighbours. A text that would lose nearly all of its sentences keeps
 * them: what does not look like a page with a body is left alone. Linear in the length of the text.
 */
export function clean(text: string, context: CleaningContext): Cleaning {
  const before = context.removed ?? [];
  const page = pageOf(linesOf(text, before), context);
  const named: (Naming | null)[] = new Array(page.lines.length).fill(null);
  for (const { name, reason, mark } of RULES) {
    const naming = { rule: name, reason };
    mark(
      page,
      (from, to) => {
        for (let at = from; at < to; at++) named[at] ??= naming;
      },
      context,
    );
  }
  markByStructure(page, named);
  keepProse(page, named);
  return cleaningOf(page, named, before);
}

function markByStructure(page: Page, named: (Naming | null)[]): void {
  const least = threshold(page);
  if (least === null) return;
  const logOdds = bodyLogOdds(page, MODEL);
  const { lastComments } = factsOf(page);
  const goes = (at: number): boolean => named[at] === null && logOdds[at]! <= least && !isListItem(page, at);
  let lastKept = page.lines.length - 1;
  while (lastKept >= 0 && (named[lastKept] !== null || goes(lastKept))) lastKept--;
  for (let at = 0; at < page.lines.length; at++) {
    if (goes(at)) named[at] = nameRemoval(page, at, lastKept, lastComments[at]!);
  }
}

/** Items with a written mark, three in a row: lists of a plain text, which a copied menu is not. */
function isListItem({ lines }: Page, at: number): boolean {
  if (!lines[at]!.listMark) return false;
  let row = 1;
  for (let above = at - 1; row < 3 && lines[above]?.listMark; above--) row++;
  for (let below = at + 1; row < 3 && lines[below]?.listMark; below++) row++;
  return row >= 3;
}

/** Takes removals back where they leave next to nothing of the sentences, or nothing at all. */
function keepProse(page: Page, named: (Naming | null)[]): void {
  let prose = 0;
  let proseLeft = 0;
  let left = 0;
  page.lines.forEach((line, at) => {
    if (line.prose) prose += line.words;
    if (named[at] !== null) return;
    left += line.words;
    if (line.prose) proseLeft += line.words;
  });
  if (left > 0 && proseLeft >= LEAST_PROSE_LEFT * prose) return;
  page.lines.forEach((line, at) => {
    if (line.prose || prose === 0) named[at] = null;
  });
}

function cleaningOf(page: Page, named: readonly (Naming | null)[], before: readonly Removal[]): Cleaning {
  const kept: Span[] = [];
  const removed: Removal[] = [];
  let next = 0;
  let run: { start: number; end: number; naming: Naming | null } | null = null;
  const close = (): void => {
    if (run === null) return;
    const { start, end, naming } = run;
    if (naming === null) kept.push({ start, end });
    else removed.push({ start, end, rule: naming.rule, reason: naming.reason });
    run = null;
  };
  page.lines.forEach((line, at) => {
    while (next < before.length && before[next]!.start < line.start) {
      close();
      removed.push(before[next++]!);
    }
    const naming = named[at]!;
    if (run !== null && run.naming?.rule === naming?.rule && run.naming?.reason === naming?.reason) run.end = line.end;
    else {
      close();
      run = { start: line.start, end: line.end, naming };
    }
  });
  close();
  while (next < before.length) removed.push(before[next++]!);
  return { kept, removed };
}
