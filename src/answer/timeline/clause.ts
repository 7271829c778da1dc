import type { Span } from '../../corpus/span.ts';

/** Words that open a clause which tells of something else than the main one. */
const OPENER =
  /\b(?:who|whom|whose|which|that|where|when|since|after|before|prior to|ahead of|until|because|although|though|while|whereas|unless|if|as|than|following)\b/gi;
const BREAK = /[;:—–(]|,(?=\s)|\s-\s|\)/g;

/** "…, first discovered in 1877, is …": a clause without its "which was". */
const REDUCED =
  /^\s*(?:(?:first|originally|later|last|only|once|formerly)\s+)?\p{Ll}{2,}(?:ed|en|wn|lt|ught|uilt)\s+(?:\p{Ll}+\s+){0,2}$/u;

/** A date right behind these is told by them and opens no clause: "since 2003", "until May". */
const LEADS_IN = /^\s*(?:(?:the|about|around|early|late|mid|at least|on|in)[\s-]+){0,2}$/i;

/**
 * The subordinate clause that a time stands in ("since the movement seized Kabul in August 2021"), from the word that
 * opens it to its end; null for a time of the main clause. Told by marks and small words alone.
 */
export function clauseOf(text: string, time: Span): Span | null {
  let from = 0;
  let isBracket = false;
  for (const found of text.slice(0, time.start).matchAll(BREAK)) {
    from = found.index + found[0].length;
    isBracket = found[0] === '(';
  }
  const end = endOf(text, time.end);
  if (isBracket) return { start: from, end };
  if (REDUCED.test(text.slice(from, time.start)) && from > 0) return { start: from, end };
  let stop = time.start;
  for (const opener of [...text.slice(from, time.start).matchAll(OPENER)].reverse()) {
    const start = from + opener.index;
    const between = text.slice(start + opener[0].length, stop);
    stop = start;
    if (LEADS_IN.test(between)) continue;
    // "When the court met on Monday, it lifted the ban": what comes first sets the time of what follows.
    if (start <= 1 && /^(?:when|as|after|while)$/i.test(opener[0])) return null;
    return { start, end };
  }
  return null;
}

function endOf(text: string, from: number): number {
  BREAK.lastIndex = 0;
  const next = [...text.slice(from).matchAll(BREAK)][0];
  return next ? from + next.index : text.length;
}
