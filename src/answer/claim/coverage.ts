import type { Weighing } from '../evidence/weighing.ts';
import { countriesMeantBy } from '../lexicon/countries.ts';
import type { Concept } from '../question/concepts.ts';
import { oppositesOf } from '../question/opposites.ts';
import type { QuotedText } from './passage-text.ts';
import { isAside } from './roles.ts';
import type { Statement } from './statement.ts';

/** What a name or word that stands only in the title or the sentence before counts for. */
const AROUND = 0.7;
const THERE = 0.4;

/** How much of a statement a quotation has. */
export interface Coverage {
  /** Share of the statement's weight, 0 to 1. */
  readonly share: number;
  /** Concepts that are neither in the quotation nor around it. */
  readonly missing: readonly number[];
  /** Concepts the quotation has the opposite of, with the index of that token. */
  readonly opposed: readonly { readonly concept: number; readonly at: number }[];
}

/** Adverbs say nothing of their own here ("formally"), and some words little. */
const lightness = ({ surface }: Concept): number =>
  /ly$/i.test(surface) ? 0 : LIGHT.has(surface.toLowerCase()) ? 0.25 : 1;
const LIGHT = new Set(
  `several many few some both each every already still finally again back up off out down new total all whole own around nearly almost later last next while
  just first-ever alleged famous people thing things way came come went go going get got take took make made put`
    .split(/\s+/)
    .filter(Boolean),
);

export function coverageOf(statement: Statement, weighing: Weighing, quoted: QuotedText): Coverage {
  const { question } = statement;
  const { tokens, match, around } = quoted;
  const opposed: { concept: number; at: number }[] = [];
  const missing: number[] = [];
  let have = 0;
  let all = 0;
  const others = otherNames(quoted);
  question.concepts.forEach((concept, c) => {
    const weight = weighing.idf[c]! * (c === question.predicate ? 1 : lightness(concept));
    all += weight;
    const own = match.strength[c]!;
    const at = own < THERE ? oppositeIn(concept, tokens) : -1;
    if (at >= 0) {
      opposed.push({ concept: c, at });
      have += weight;
      return;
    }
    const near =
      concept.isName && !isAside(statement.text, concept.start) && isRivalled(concept, others)
        ? 0
        : AROUND * Math.max(...around.map((one) => one.strength[c]!));
    const value = own >= THERE ? Math.max(own, near) : near;
    // Another word for it, as the lexicon has it, counts in full; a word that only may mean it for its part.
    have += weight * (own >= AROUND ? 1 : value);
    if (value < THERE) missing.push(c);
  });
  return { share: all > 0 ? have / all : 0, missing, opposed };
}

/** Capitalised words of the quotation that the claim does not have. */
const otherNames = ({ tokens, match, text }: QuotedText): string[] =>
  tokens.flatMap(({ start, end, word }, i) =>
    i > 0 && match.hit[i] === 0 && word.length > 2 && /\p{Lu}/u.test(text[start]!) ? [text.slice(start, end)] : [],
  );

/**
 * A sentence that names somebody else does not mean the one of the title. For a country only another country is somebody
 * else: its courts and ministers act for it.
 */
const isRivalled = ({ surface }: Concept, others: readonly string[]): boolean =>
  isCountry(surface) ? others.some(isCountry) : others.some((name) => !isCountry(name));

const isCountry = (name: string): boolean => countriesMeantBy(name.replace(/['’]s?$/, '')).length > 0;

function oppositeIn({ terms, isName }: Concept, tokens: QuotedText['tokens']): number {
  const opposites = isName || terms.length !== 1 ? undefined : oppositesOf(terms[0]!);
  return opposites ? tokens.findIndex(({ term }) => opposites.has(term)) : -1;
}
