import type { Span } from '../../../src/corpus/span.ts';

/** Something that is said of a part of a text. */
export interface Marking<Kind extends string> extends Span {
  readonly kind: Kind;
  /** In words for the reader; the same for every stretch of this marking. */
  readonly label: string;
}

/** A run of text under the same markings. */
export interface Stretch<Kind extends string> extends Span {
  readonly text: string;
  readonly markings: readonly Marking<Kind>[];
}

/**
 * Cuts a window of a text wherever a marking begins or ends. The stretches' texts, put together, are the window, none is
 * empty, and each has exactly the markings that cover it. Spans count from the beginning of the whole text.
 *
 * @param from where in the whole text the window begins
 */
export function stretchesOf<Kind extends string>(
  text: string,
  from: number,
  markings: readonly Marking<Kind>[],
): Stretch<Kind>[] {
  const to = from + text.length;
  const inside = markings.filter(({ start, end }) => start < end && start < to && end > from);
  const cuts = [from, to, ...inside.flatMap(({ start, end }) => [start, end])].filter((at) => at >= from && at <= to);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const starting = [...inside].sort((a, b) => a.start - b.start);
  let open: Marking<Kind>[] = [];
  let next = 0;
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? to;
    for (; (starting[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++) open.push(starting[next]!);
    open = open.filter((marking) => marking.end > start);
    return { start, end, text: text.slice(start - from, end - from), markings: [...open] };
  });
}
