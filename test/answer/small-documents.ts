import { type Candidate, candidatesOf } from '../../src/answer/evidence/candidate.ts';
import { Matcher } from '../../src/answer/evidence/matcher.ts';
import { queryTerms } from '../../src/answer/evidence/query-terms.ts';
import { type Weighing, weigh } from '../../src/answer/evidence/weighing.ts';
import { type Question, understand } from '../../src/answer/question/question.ts';
import type { CurrentText } from '../../src/answer/quote/current-text.ts';
import type { Document, NoteKind } from '../../src/corpus/document.ts';
import { documentOf } from '../../src/corpus/parse.ts';
import type { Hint } from '../../src/corpus/source.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';

interface About {
  readonly title?: string;
  /** ISO day. */
  readonly published?: string;
  readonly notes?: readonly NoteKind[];
}

const hint = (value: string): Hint => ({ value, start: null, end: null, where: 'test' });

/** A text file that went the whole way from text to document. */
export function documentFrom(file: string, text: string, about: About = {}): Document {
  const result = documentOf({
    file,
    format: 'text',
    encoding: 'utf-8',
    text,
    hints: {
      ...(about.title === undefined ? {} : { title: hint(about.title) }),
      ...(about.published === undefined ? {} : { published: hint(about.published) }),
    },
    removed: [],
    pageStarts: [],
  });
  if (!result.ok) throw new Error(result.problem.message);
  const notes = (about.notes ?? []).map((kind) => ({ kind, span: null }));
  return { ...result.value, notes: [...result.value.notes, ...notes] };
}

/** Reads the texts that the documents were made of, or other ones by file; null for a file that is gone. */
export function textsOf(
  documents: readonly Document[],
  changed: Readonly<Record<string, string | null>> = {},
): CurrentText {
  const texts = new Map<string, string | null>(documents.map(({ file, text }) => [file, text]));
  for (const [file, text] of Object.entries(changed)) texts.set(file, text);
  return async ({ file }) => texts.get(file) ?? null;
}

/** A question with the sentences of one text, read as the answer reads them, in the order of the hits. */
export function reading(
  text: string,
  sentences: string | readonly Document[],
): { question: Question; index: SearchIndex; weighing: Weighing; candidates: Candidate[] } {
  const documents = typeof sentences === 'string' ? [documentFrom('a.txt', sentences)] : sentences;
  const question = understand(text);
  const index = indexDocuments(documents);
  const weighing = weigh(question, index);
  const hits = index.search(queryTerms(question), 50);
  return { question, index, weighing, candidates: candidatesOf(index, hits, new Matcher(question.concepts)) };
}

/** The sentence that begins so, as evidence for the question. */
export function candidateFor(question: string, sentences: string, beginning: string): Candidate {
  const found = reading(question, sentences).candidates.find((candidate) => candidate.text.startsWith(beginning));
  if (!found) throw new Error(`no sentence begins with ${beginning}`);
  return found;
}
