import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { IndexedDocument, SearchIndex } from '../../index/search-index.ts';
import { type Candidate, candidatesOf } from '../evidence/candidate.ts';
import { leansBack, QUOTE_LIMIT } from '../evidence/leaning.ts';
import { Matcher } from '../evidence/matcher.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import { tellsSomething } from '../topic/telling.ts';

/** Passages at the beginning of a document that are read for what it is about, and sentences among which its lead is. */
const READ = 30;
const LEADS = 24;
/** Words that a document returns to, and how often a word has to stand there to be one. */
const CENTRE = 12;
const RETURNED = 2;

interface Sentence {
  readonly candidate: Candidate;
  /** Its place among the sentences that tell something, 0-based. */
  readonly at: number;
  readonly terms: ReadonlySet<string>;
}

interface Subject {
  /** Terms of the title, and those that the text returns to, each with what it counts. */
  readonly title: ReadonlyMap<string, number>;
  readonly centre: ReadonlyMap<string, number>;
}

const COUNTS_BACK =
  /^(?:All|Both|None|Neither|Each|Another|The other)\s(?:of (?:them|these|those)|two|three|four|five|one)?\b/;

/** What makes a sentence say most of its document, or less than it seems to; in shares of a whole title. */
const REASONS: readonly { readonly name: string; readonly worth: (one: Sentence, subject: Subject) => number }[] = [
  { name: 'has the words of the title', worth: ({ terms }, { title }) => 1.5 * share(title, terms) },
  { name: 'has the words that the text returns to', worth: ({ terms }, { centre }) => share(centre, terms) },
  { name: 'stands at the beginning', worth: ({ at }) => 1.3 / (1 + at / 3) },
  {
    name: 'only says the title again',
    worth: ({ terms }, { title }) => ([...terms].every((term) => title.has(term)) ? -2 : 0),
  },
  {
    name: 'leans on the sentence before it',
    worth: ({ candidate: { passage, sentence, text } }) => (leansBack(passage, sentence, text) ? -0.6 : 0),
  },
  { name: 'counts what was named before it', worth: ({ candidate: { text } }) => (COUNTS_BACK.test(text) ? -0.6 : 0) },
  { name: 'is what somebody said', worth: ({ candidate: { text } }) => (/^["“«]/.test(text) ? -0.4 : 0) },
  {
    name: 'is too long to be quoted whole',
    worth: ({ candidate: { span } }) => (span.end - span.start > QUOTE_LIMIT ? -0.8 : 0),
  },
];

/**
 * The sentences of a document by how much each says of the whole, the best first: one near the beginning that has the
 * words of the title and those that the text returns to. Where no sentence tells anything (a list, a table), its first
 * lines. Empty for a document without a word.
 */
export function leadsOf(index: SearchIndex, document: IndexedDocument): readonly Candidate[] {
  const last = Math.min(document.endPassage, document.firstPassage + READ);
  const hits = Array.from({ length: last - document.firstPassage }, (_, i) => ({
    passage: document.firstPassage + i,
    score: 0,
  }));
  const all = candidatesOf(index, hits, new Matcher([])).filter(({ tokens }) => tokens.length > 0);
  const telling = all.filter(tellsSomething);
  if (telling.length === 0) return all.slice(0, 1);
  const subject = subjectOf(index, document, all);
  return telling
    .slice(0, LEADS)
    .map((candidate, at) => {
      const one = { candidate, at, terms: new Set(tellingTerms(candidate.tokens)) };
      return { candidate, worth: REASONS.reduce((sum, { worth }) => sum + worth(one, subject), 0) };
    })
    .sort((a, b) => b.worth - a.worth || a.candidate.span.start - b.candidate.span.start)
    .map(({ candidate }) => candidate);
}

function subjectOf(index: SearchIndex, { title }: IndexedDocument, all: readonly Candidate[]): Subject {
  const rarity = (term: string) => Math.log(1 + index.passageCount / (1 + index.documentFrequency(term)));
  const counts = new Map<string, number>();
  for (const { tokens } of all) for (const term of tellingTerms(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const centre = [...counts]
    .filter(([, count]) => count >= RETURNED)
    .map(([term, count]): [string, number] => [term, Math.log(1 + count) * rarity(term)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, CENTRE);
  const words = new Set(tellingTerms(tokenise(title?.value ?? '')));
  return { title: new Map([...words].map((term) => [term, rarity(term)])), centre: new Map(centre) };
}

const tellingTerms = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ word, term }) => (STOP_WORDS.has(word) ? [] : [term]));

function share(weights: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let all = 0;
  let had = 0;
  for (const [term, weight] of weights) {
    all += weight;
    if (terms.has(term)) had += weight;
  }
  return all > 0 ? had / all : 0;
}
