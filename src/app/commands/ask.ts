import type { Reader } from '../../answer/reader.ts';
import { respond } from '../../answer/respond.ts';
import { success } from '../../corpus/problem.ts';
import { renderAnswer } from '../../platforms/terminal/answer.ts';
import { createInk, wantsColour } from '../../platforms/terminal/ink.ts';
import { answerForm } from '../answer-form.ts';
import type { Io } from '../io.ts';
import { type Library, openLibrary } from '../library.ts';
import { DONE, type Outcome, wrongUsage } from '../outcome.ts';
import { type QuestionLine, readQuestions } from '../questions.ts';
import { readerOf } from '../reader/open-reader.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface AskFlags extends SettingFlags {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly questions?: string;
}

/** Whoever asks on a terminal has named the reader, and waits for it; in milliseconds. */
const PATIENCE_MS = 60_000;

/** `ibid ask "question"`, `ibid ask --questions FILE.jsonl --json`, and without a question on a terminal a conversation. */
export async function askCommand(question: string, flags: AskFlags, io: Io): Promise<Outcome> {
  const asked = await whatIsAsked(question, flags, io);
  if (!asked.ok) return asked;
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const library = await openLibrary(settings.value, flags, io);
  if (!library.ok) return library;
  const opened = await readerOf(settings.value, { log: (line) => io.err(`ibid: ${line}\n`), patience: PATIENCE_MS });
  if (!opened.ok) return opened;
  const reader = opened.value;
  try {
    return await answerAll(asked.value, {
      library: library.value,
      reader,
      threshold: settings.value.threshold,
      flags,
      io,
    });
  } finally {
    reader?.close();
  }
}

interface Answering {
  readonly library: Library;
  readonly reader: Reader | null;
  readonly threshold: number;
  readonly flags: AskFlags;
  readonly io: Io;
}

async function answerAll(asked: readonly Asked[] | 'conversation', answering: Answering): Promise<Outcome> {
  const { library, reader, threshold, flags, io } = answering;
  if (asked === 'conversation') return await conversation(answering);
  for (const { id, question: text, asOf } of asked) {
    const began = io.now();
    const answer = await respond(text, library.index, library.current, {
      asOf: asOf ?? flags.asOf ?? null,
      reader,
      threshold,
    });
    await io.out(
      flags.json
        ? `${JSON.stringify(answerForm(answer, id ?? undefined, io.now() - began))}\n`
        : renderAnswer(answer, setting(library, io)),
    );
  }
  return DONE;
}

type Asked = QuestionLine | { readonly id: null; readonly question: string; readonly asOf: null };

async function whatIsAsked(question: string, flags: AskFlags, io: Io) {
  if (flags.questions !== undefined)
    return await readQuestions(flags.questions, question, flags.json === true, io.folder);
  if (question.trim()) return success<readonly Asked[] | 'conversation'>([{ id: null, question, asOf: null }]);
  if (!flags.json && io.inIsTerminal && io.outIsTerminal) return success('conversation' as const);
  return wrongUsage('what is the question? Give it in quotation marks: ibid ask "question"');
}

async function conversation({ library, reader, threshold, flags, io }: Answering): Promise<Outcome> {
  const { converse } = await import('../conversation.ts');
  await io.out('Ask the documents. Ctrl-D or "exit" ends.\n');
  const earlier: string[] = [];
  await converse(io, async (question) => {
    const answer = await respond(question, library.index, library.current, {
      asOf: flags.asOf ?? null,
      earlier,
      reader,
      threshold,
    });
    earlier.push(question);
    return success(renderAnswer(answer, setting(library, io)));
  });
  return DONE;
}

function setting(library: Library, io: Io) {
  const ink = createInk(wantsColour(io.environment, io.outIsTerminal));
  return { ink, width: io.columns, pathOf: library.pathOf };
}
