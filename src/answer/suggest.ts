import type { IndexedDocument, SearchIndex } from '../index/search-index.ts';
import type { Answer } from './answer.ts';
import { countriesMeantBy } from './lexicon/countries.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { respond } from './respond.ts';
import { everyDocument, type Seeing } from './seeing.ts';
import { type Drafted, LONGEST, questionsFrom } from './suggest/questions-from.ts';

/** Questions that are tried before giving up, and documents that are read for them. */
const TRIES = 40;
const DOCUMENTS = 300;
/** Passages at the beginning of a document that are read, and questions of it that are tried. */
const PASSAGES = 14;
const TRIES_EACH = 3;
const ROUNDS = 2;
const TITLES = 3;
const SURE = 0.6;

/**
 * Questions that these documents can answer, at most `limit`: made of their own sentences, each tried, and given only
 * where it is answered surely, with a short answer, out of that very document. Newer documents first, one question a
 * story; of several kinds of question all are used. The same documents give the same questions.
 */
export async function suggestQuestions(
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument, limit }: Seeing & { readonly limit: number },
): Promise<readonly string[]> {
  const read = readOnce(current);
  const chosen: Drafted[] = [];
  const used = new Map<string, number>();
  const stories = oneOfEachStory(index, allow);
  const drafted = new Map<number, Drafted[]>();
  let tries = 0;
  const tryOne = async (draft: Drafted, document: IndexedDocument): Promise<boolean> => {
    tries++;
    if (!holds(draft, await respond(draft.question, index, read, { allow }), document)) return false;
    chosen.push(draft);
    used.set(draft.pattern, (used.get(draft.pattern) ?? 0) + 1);
    return true;
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const document of stories) {
      if (chosen.length >= limit || tries >= TRIES) break;
      let drafts = drafted.get(document.id) ?? draftsOf(index, document);
      for (let i = 0; i < TRIES_EACH && drafts.length > 0 && tries < TRIES; i++) {
        const draft = drafts.reduce((a, b) => ((used.get(b.pattern) ?? 0) < (used.get(a.pattern) ?? 0) ? b : a));
        const isGood = await tryOne(draft, document);
        drafts = drafts.filter((one) => one !== draft && !(isGood && one.sentence === draft.sentence));
        if (isGood) break;
      }
      drafted.set(document.id, drafts);
    }
  // Dull, and always understood: better than no question at all.
  for (const document of stories.slice(0, TITLES))
    if (chosen.length === 0 && limit > 0 && document.title && document.published)
      await tryOne(ofTitle(document.title.value, document.published.value), document);
  return chosen.map(({ question }) => question);
}

const ofTitle = (title: string, published: string): Drafted => ({
  question: `When was “${title}” published?`,
  answer: published,
  sentence: title,
  pattern: 'when published',
});

/** Documents that may be seen, the newest first, those without a date last; of each near-duplicate cluster one. */
function oneOfEachStory(index: SearchIndex, allow: (document: number) => boolean): IndexedDocument[] {
  const stories = new Set<number>();
  return index.documents
    .filter(({ id, notes }) => allow(id) && !notes.some(({ kind }) => kind === 'ai-generated' || kind === 'opinion'))
    .sort((a, b) => (b.published?.value ?? '').localeCompare(a.published?.value ?? '') || a.id - b.id)
    .filter(({ cluster }) => !stories.has(cluster) && stories.add(cluster))
    .slice(0, DOCUMENTS);
}

function draftsOf(index: SearchIndex, document: IndexedDocument): Drafted[] {
  const end = Math.min(document.endPassage, document.firstPassage + PASSAGES);
  const passages = Array.from({ length: end - document.firstPassage }, (_, i) =>
    index.passage(document.firstPassage + i),
  );
  const published = document.published?.value ?? null;
  const names = namesIn(passages.map(({ text }) => text).join('\n'));
  const isName = (word: string) => names.has(word) || countriesMeantBy(word).length > 0;
  return passages.flatMap(({ text, start, sentences }) =>
    sentences.flatMap((sentence) =>
      questionsFrom(text.slice(sentence.start - start, sentence.end - start), published, isName),
    ),
  );
}

/** Words with a capital inside a sentence: names, whatever stands at its beginning. */
function namesIn(text: string): Set<string> {
  return new Set(
    Array.from(text.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]+/gu), ([word]) => word.replace(/['’]s$/, '')),
  );
}

function holds({ question, answer: expected, pattern }: Drafted, answer: Answer, { file }: IndexedDocument): boolean {
  const [first] = answer.citations;
  if (answer.status !== 'answered' || answer.confidence < SURE || answer.shortAnswer === null || !first) return false;
  if (first.file !== file && !first.copies.includes(file)) return false;
  if (pattern === 'when published') return question.length <= LONGEST;
  const [short, long] = [answer.shortAnswer, expected].map((text) =>
    text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' '),
  );
  return ` ${long} `.includes(` ${short} `) || ` ${short} `.includes(` ${long} `);
}
