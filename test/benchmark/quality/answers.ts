import { join } from 'node:path';
import { ibid, run } from '../processes.ts';
import { rowsOf, writeRows } from '../workspace.ts';
import type { Prepared } from './prepared.ts';

/** A line of a set's questions. */
export interface GoldQuestion {
  readonly id: string;
  readonly text?: string;
  readonly question?: string;
  readonly answerable: boolean;
  readonly answers?: readonly string[];
  readonly evidence?: readonly {
    readonly doc: string;
    readonly text: string;
    readonly start?: number;
    readonly end?: number;
  }[];
  readonly gold_docs?: readonly string[];
  /** Of the seeds: file names, and what a right quotation and a right short answer hold, as regular expressions. */
  readonly files?: readonly string[];
  readonly quote?: string;
  readonly short?: string;
}

/** A line of `ibid ask --json`, as far as it is looked at here. */
export interface AnswerLine {
  readonly id: string;
  readonly status: 'answered' | 'conflicting' | 'unanswered';
  readonly confidence: number;
  readonly shortAnswer: string | null;
  readonly citations: readonly {
    readonly quote: string;
    readonly file: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The answers of a set, with the files they lie in. */
export interface Asked {
  readonly questions: readonly GoldQuestion[];
  readonly answers: ReadonlyMap<string, AnswerLine>;
}

export const wordsOf = ({ question, text }: GoldQuestion): string => question ?? text ?? '';
export const isAnswer = ({ status }: AnswerLine): boolean => status !== 'unanswered';
export const questionsOf = (file: string): GoldQuestion[] => rowsOf(file) as unknown as GoldQuestion[];

/** Asks them through the program, as people run it. */
export async function ask(
  questions: readonly GoldQuestion[],
  { documents, index }: Prepared,
  folder: string,
): Promise<Asked> {
  const asked = join(folder, 'asked.jsonl');
  const answered = join(folder, 'answered.jsonl');
  // Without the gold answers, so that nothing of them can slip in.
  writeRows(
    asked,
    questions.map(({ id, text, question }) => ({ id, question: question ?? text })),
  );
  await ibid(['ask', '--index', index, '--documents', documents, '--questions', asked, '--json'], answered);
  const lines = rowsOf(answered) as unknown as AnswerLine[];
  return { questions, answers: new Map(lines.map((line) => [String(line.id), line])) };
}

/** What the scoring tool says of some answers. */
export interface Scored {
  readonly figures: Readonly<Record<string, number | null>>;
  /** Answerable questions whose first citation does not hold the answer. */
  readonly wrong: ReadonlySet<string>;
}

/** Scores the answers to those questions that `which` picks, with the tool that lies with the data. */
export async function score(
  { questions, answers }: Asked,
  { shared, folder, documents }: { readonly shared: string; readonly folder: string; readonly documents: string },
  which: (question: GoldQuestion) => boolean = () => true,
): Promise<Scored> {
  const picked = questions.filter(which);
  const gold = join(folder, 'gold.jsonl');
  const given = join(folder, 'given.jsonl');
  writeRows(gold, picked);
  writeRows(
    given,
    picked.flatMap(({ id }) => answers.get(String(id)) ?? []),
  );
  const all = String(2 * picked.length + 1000);
  const tool = join(shared, 'tools/score.mjs');
  const [first = '', ...lines] = (
    await run([tool, gold, given, '--documents', documents, '--misses', all], null)
  ).split('\n');
  const wrong = lines.flatMap((line) => /^(?:wrong|silent): (\S+) /.exec(line)?.[1] ?? []);
  return { figures: JSON.parse(first) as Record<string, number | null>, wrong: new Set(wrong) };
}
