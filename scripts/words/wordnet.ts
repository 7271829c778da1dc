import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELATIONS, type RelationName } from '../../src/answer/lexicon/word-data/relations.ts';
import { tokenise } from '../../src/corpus/words/tokens.ts';

/** Two terms, by their numbers, and how they are related; `from` is the one that stands in a question. */
export interface Relation {
  readonly from: number;
  readonly to: number;
  readonly relation: RelationName;
}

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** Senses are listed by falling frequency: what a word rarely means relates it to words that say something else. */
const SENSES = 3;
const POINTERS: Readonly<Record<string, RelationName>> = {
  '+': 'derived',
  '@': 'broader',
  '~': 'narrower',
  '&': 'like',
};

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly key: string;
    readonly source: number;
    readonly target: number;
  }[];
}

/**
 * The relations between the terms of a vocabulary that WordNet (its `dict` folder) tells; each pair once, with its
 * closest relation.
 */
export function relationsFrom(folder: string, terms: readonly string[]): Relation[] {
  const numbers = new Map(terms.map((term, at) => [term, at]));
  const numberOf = (word: string) => (/^[a-z]+$/.test(word) ? numbers.get(tokenise(word)[0]?.term ?? '') : undefined);
  const synsets = new Map(PARTS.flatMap((part) => synsetsOf(folder, part)));
  const best = new Map<number, Relation>();
  const add = (from: number, word: string, relation: RelationName) => {
    const to = numberOf(word);
    if (to === undefined || to === from) return;
    const key = from * terms.length + to;
    const known = best.get(key);
    if (!known || RELATIONS.indexOf(relation) < RELATIONS.indexOf(known.relation))
      best.set(key, { from, to, relation });
  };
  for (const part of PARTS)
    for (const { word, senses } of sensesOf(folder, part)) {
      const from = numberOf(word);
      if (from === undefined) continue;
      for (const key of senses.slice(0, SENSES)) {
        const synset = synsets.get(`${part[0]}${key}`);
        if (!synset) continue;
        for (const other of synset.words) add(from, other, 'same');
        for (const { symbol, key: at, source, target } of synset.pointers) {
          const relation = POINTERS[symbol];
          if (!relation || (source > 0 && synset.words[source - 1] !== word)) continue;
          const words = synsets.get(at)?.words ?? [];
          for (const other of target > 0 ? words.slice(target - 1, target) : words) add(from, other, relation);
        }
      }
    }
  return [...best.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The lines of a file of WordNet; those that begin with spaces are its licence. */
const lines = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** wndb(5WN): lemma pos synset_cnt p_cnt [symbol...] sense_cnt tagsense_cnt offset [offset...] */
function sensesOf(folder: string, part: string): { word: string; senses: string[] }[] {
  return lines(folder, `index.${part}`).map((line) => {
    const fields = line.trim().split(' ');
    return { word: fields[0]!, senses: fields.slice(6 + Number(fields[3])) };
  });
}

/** wndb(5WN): offset lex_filenum ss_type w_cnt word lex_id [...] p_cnt [symbol offset pos source/target ...] | gloss */
function synsetsOf(folder: string, part: string): [string, Synset][] {
  return lines(folder, `data.${part}`).map((line) => {
    const fields = line.slice(0, line.indexOf('|')).trim().split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.toLowerCase().replace(/\([a-z]+\)$/, ''));
    const first = 5 + 2 * count;
    const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
      const [symbol, offset, pos, ends] = fields.slice(first + 4 * i, first + 4 * i + 4) as [
        string,
        string,
        string,
        string,
      ];
      return {
        symbol,
        key: `${pos === 's' ? 'a' : pos}${offset}`,
        source: Number.parseInt(ends.slice(0, 2), 16),
        target: Number.parseInt(ends.slice(2), 16),
      };
    });
    return [`${part[0]}${fields[0]}`, { words, pointers }];
  });
}
