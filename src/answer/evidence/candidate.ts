import type { Span } from '../../corpus/span.ts';
import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { IndexedDocument, IndexedPassage, PassageHit, SearchIndex } from '../../index/search-index.ts';
import { type DocumentFacts, DocumentsRead } from './document-facts.ts';
import { leansBack } from './leaning.ts';
import type { Match, Matcher } from './matcher.ts';
import { OPENING, readPassage } from './read-passage.ts';

/** A sentence that might answer, with what stands around it. */
export interface Candidate {
  readonly passage: IndexedPassage;
  /** Index into `passage.sentences`. */
  readonly sentence: number;
  /** Absolute in the document's source text. */
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match;
  readonly surroundings: Surroundings;
}

/** What the sentences of one passage share. */
export interface Surroundings {
  /** Matches of the sentences of the passage, in order. */
  readonly sentences: readonly Match[];
  readonly heading: Match;
  /** Of the document's title and the month it was published. */
  readonly title: Match;
  /** The passages before and after it in the document. */
  readonly neighbours: readonly Match[];
  /** ISO day, null where none was found. */
  readonly published: string | null;
  /** What the search gave the passage, against the best passage; 0 (exclusive) to 1. */
  readonly score: number;
  readonly document: DocumentFacts;
}

/**
 * The sentences of the best passages, in the order of the hits.
 *
 * @param context concepts that an earlier question spoke of: a sentence has them where what stands around it has
 */
export function candidatesOf(
  index: SearchIndex,
  hits: readonly PassageHit[],
  matcher: Matcher,
  context: readonly number[] = [],
): Candidate[] {
  const titles = new Map<number, Match>();
  const documents = new DocumentsRead(index, hits, matcher);
  const best = hits[0]?.score ?? 1;
  return hits.flatMap((hit) => {
    const read = readPassage(index, hit.passage);
    const { passage } = read;
    let title = titles.get(passage.document);
    if (!title) {
      title = matcher.match(tokenise(headline(index.documents[passage.document]!)));
      titles.set(passage.document, title);
    }
    const sentences = read.sentences.map(({ tokens }) => matcher.match(tokens));
    const heading = matcher.match(read.heading);
    let neighbours: readonly Match[] | undefined;
    const surroundings: Surroundings = {
      sentences,
      heading,
      title,
      // Most passages have no sentence that is looked at so closely.
      get neighbours() {
        neighbours ??= neighboursOf(index, passage, matcher, lackedBy([...sentences, heading, title]));
        return neighbours;
      },
      published: index.documents[passage.document]?.published?.value ?? null,
      score: hit.score / best,
      document: documents.of(passage.document),
    };
    documents.take(passage.document, title, heading, ...sentences);
    return read.sentences.map(({ span, text, tokens }, sentence) => {
      const own = sentences[sentence]!;
      const leant = leansBack(passage, sentence, text) ? leaning(own, sentences[sentence - 1]!) : own;
      const match = context.length > 0 ? withContext(leant, surroundings, context) : leant;
      return { passage, sentence, span, text, tokens, match, surroundings };
    });
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Title and month of publication: "in July 2025" is said of what a document of that month tells. */
function headline({ title, published }: IndexedDocument): string {
  const [year, month] = published?.value.split('-') ?? [];
  return [title?.value, MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** What the sentence before has counts nearly in full for a sentence that is quoted together with it. */
const CARRIED_OVER = 0.9;

function leaning(own: Match, before: Match): Match {
  const strength = own.strength.map((value, c) => Math.max(value, CARRIED_OVER * before.strength[c]!));
  return { ...own, strength };
}

/** What the passage, the title or the passages next to it have of an earlier question counts for the sentence too. */
const AROUND = 0.8;
const NEXT_TO_IT = 0.6;

function withContext(own: Match, { sentences, heading, title, neighbours }: Surroundings, context: readonly number[]) {
  const strength = own.strength.slice();
  for (const c of context) {
    const around = Math.max(...[...sentences, heading, title].map((match) => match.strength[c]!));
    const next = Math.max(0, ...neighbours.map((match) => match.strength[c]!));
    strength[c] = Math.max(strength[c]!, AROUND * around, NEXT_TO_IT * next);
  }
  return { ...own, strength };
}

/** The concepts that none of them has. */
function lackedBy(matches: readonly Match[]): number[] {
  const lacked: number[] = [];
  for (let c = 0; c < matches[0]!.strength.length; c++)
    if (matches.every((match) => match.strength[c] === 0)) lacked.push(c);
  return lacked;
}

/**
 * News text makes a passage of nearly every sentence: who is meant often stands in the passage before. Those that have
 * nothing to add are left out, since reading them took a third of the time of an answer.
 *
 * @param lacked concepts that stand nowhere in the passage itself; default: all
 */
export function neighboursOf(
  index: SearchIndex,
  passage: IndexedPassage,
  matcher: Matcher,
  lacked: readonly number[] = matcher.concepts.map((_, c) => c),
): Match[] {
  if (lacked.length === 0) return [];
  const document = index.documents[passage.document]!;
  return [passage.id - 1, passage.id + 1]
    .filter((id) => id >= document.firstPassage && id < document.endPassage)
    .filter((id) =>
      matcher.mayHave(
        index
          .passage(id)
          .text.slice(0, 2 * OPENING)
          .toLowerCase(),
        lacked,
      ),
    )
    .map((id) => matcher.match(readPassage(index, id).opening));
}
