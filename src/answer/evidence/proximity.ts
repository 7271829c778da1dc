import type { Candidate } from './candidate.ts';
import type { Match } from './matcher.ts';
import type { Weighing } from './weighing.ts';

/** Share of neighbouring concepts of the question that also stand next to each other (two words apart at most) here. */
export function bigrams(weighing: Weighing, match: Match): number {
  let have = 0;
  let all = 0;
  for (let c = 0; c + 1 < match.at.length; c++) {
    const weight = weighing.idf[c]! + weighing.idf[c + 1]!;
    all += weight;
    const from = match.at[c]!;
    const to = match.at[c + 1]!;
    if (from < 0 || to < 0) continue;
    const gap = to - from;
    if (gap >= 0 && gap <= 3) have += weight;
    else if (gap < 0 && gap >= -4) have += weight / 2;
  }
  return all > 0 ? have / all : 0;
}

/** The largest share of the question's weight that `size` words in a row hold, 0 to 1. */
export function window(weighing: Weighing, match: Match, tokens: number, size: number): number {
  const places = [...match.at].flatMap((at, c) =>
    at >= 0 ? [{ at, weight: weighing.idf[c]! * match.strength[c]! }] : [],
  );
  places.sort((a, b) => a.at - b.at);
  let best = 0;
  let sum = 0;
  let open = 0;
  for (const place of places) {
    sum += place.weight;
    while (place.at - places[open]!.at >= Math.min(size, tokens)) sum -= places[open++]!.weight;
    best = Math.max(best, sum);
  }
  return best / weighing.total;
}

/** Share of the matched concepts, taken two by two, that come in the order of the question; 0 below two matches. */
export function inOrder(match: Match): number {
  const places = [...match.at].filter((at) => at >= 0);
  if (places.length < 2) return 0;
  let ordered = 0;
  for (let i = 0; i + 1 < places.length; i++) if (places[i]! <= places[i + 1]!) ordered++;
  return ordered / (places.length - 1);
}

/** 1 where a matched word stands right beside the place, falling with the distance in words. */
export function nearestHit(candidate: Candidate, place: number): number {
  let token = candidate.tokens.findIndex((t) => t.end > place);
  if (token < 0) token = candidate.tokens.length - 1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < candidate.tokens.length; i++) {
    if (candidate.match.hit[i] === 1) nearest = Math.min(nearest, Math.abs(i - token));
  }
  return nearest === Number.POSITIVE_INFINITY ? 0 : 1 / (1 + nearest / 3);
}
