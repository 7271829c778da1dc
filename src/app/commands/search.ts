import { STOP_WORDS } from '../../answer/question/stop-words.ts';
import { lineOf } from '../../answer/quote/cite.ts';
import { success } from '../../corpus/problem.ts';
import { searchWithFeedback } from '../../index/search/feedback.ts';
import { wordsQuery } from '../../index/search/words-query.ts';
import type { PassageHit } from '../../index/search-index.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { renderHits, type ShownHit } from '../../platforms/terminal/search.ts';
import type { Io } from '../io.ts';
import { type Library, openLibrary } from '../library.ts';
import { DONE, type Outcome, wrongUsage } from '../outcome.ts';
import { type QuestionLine, readQuestions } from '../questions.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface SearchFlags extends SettingFlags {
  readonly json?: boolean;
  readonly limit: number;
  readonly questions?: string;
}

/** `ibid search "words"` and `ibid search --questions FILE.jsonl --json`: passages, best first. */
export async function searchCommand(words: string, flags: SearchFlags, io: Io): Promise<Outcome> {
  const asked =
    flags.questions === undefined
      ? success<readonly (Partial<QuestionLine> & { readonly question: string })[]>([{ question: words }])
      : await readQuestions(flags.questions, words, flags.json === true, io.folder);
  if (!asked.ok) return asked;
  if (flags.questions === undefined && !words.trim()) return wrongUsage('what to search for? ibid search "words"');
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const library = await openLibrary(settings.value, flags, io);
  if (!library.ok) return library;
  for (const line of asked.value) {
    const hits = found(line.question, library.value, flags.limit);
    if (flags.json) await io.out(`${JSON.stringify({ ...idOf(line), hits: hits.map(hitForm(library.value)) })}\n`);
    else await io.out(await shown(distinct(hits, library.value), library.value, io));
  }
  return DONE;
}

const idOf = (line: Partial<QuestionLine>) => (line.id === undefined ? {} : { id: line.id });

function found(words: string, { index }: Library, limit: number): PassageHit[] {
  return searchWithFeedback(index, wordsQuery(words, STOP_WORDS), limit, STOP_WORDS);
}

function hitForm({ index }: Library): (hit: PassageHit) => object {
  return ({ passage, score }) => {
    const { document, start, end } = index.passage(passage);
    return { file: index.documents[document]!.file, start, end, score: Math.round(score * 1000) / 1000 };
  };
}

/** For people, of the copies of one passage the best stands for all. Programs get every one. */
function distinct(hits: readonly PassageHit[], { index }: Library): PassageHit[] {
  const clusters = new Set<number>();
  return hits.filter(({ passage }) => {
    const { cluster } = index.passage(passage);
    return !clusters.has(cluster) && clusters.add(cluster);
  });
}

async function shown(hits: readonly PassageHit[], library: Library, io: Io): Promise<string> {
  const lines = await Promise.all(hits.map((hit) => shownHit(hit, library)));
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  return renderHits(lines, { ink, width: io.columns, pathOf: library.pathOf });
}

async function shownHit({ passage, score }: PassageHit, { index, text }: Library): Promise<ShownHit> {
  const { document, start, text: words } = index.passage(passage);
  const { file, title, published } = index.documents[document]!;
  const now = await text(file);
  // A passage whose words have moved or gone is shown without a line: a wrong line would be worse than none.
  const line = now?.startsWith(words, start) ? lineOf(now, start) : null;
  return { file, line, title: title?.value ?? null, published: published?.value ?? null, text: words, score };
}
