import { basename } from 'node:path';
import type { Reader } from '../../answer/reader.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { startWorker } from '../worker.ts';
import { type ReaderChoice, readerChoice } from './reader-setting.ts';
import type { FromReader, ToReader } from './reader-worker.ts';

export interface OpenReader extends Reader {
  close(): void;
}

export interface ReaderOptions {
  /** Gets a line when it stops or is too slow, once each. */
  readonly log: (line: string) => void;
  /** After so long a question is answered without it, in milliseconds. */
  readonly patience?: number;
  /** After so long it has failed to load, in milliseconds. */
  readonly loading?: number;
  /** The module that is started, without its ending. Default: `reader-worker`. */
  readonly worker?: URL;
}

/** An answer is to come within three seconds: half of that is left for everything else. */
const PATIENCE_MS = 1_500;
const LOADING_MS = 60_000;

/**
 * What a point (of nearness, or of probability) adds to the ranking's score. Chosen for the sentence encoder on 277
 * questions of three development sets, where 4 lost as much as it gained; that of other models was not measured.
 */
const WEIGHT = 2;

/** What the settings name; null where they name none. */
export async function readerOf(
  { reader }: { readonly reader: { readonly given: string; readonly path: string } | null },
  options: ReaderOptions,
): Promise<Result<OpenReader | null>> {
  if (!reader) return success(null);
  const choice = readerChoice(reader.given, reader.path);
  return choice.ok ? await openReader(choice.value, options) : choice;
}

/** Loads the model in a process of its own, so that a question in chat is acknowledged while another is read. */
export async function openReader(choice: ReaderChoice, options: ReaderOptions): Promise<Result<OpenReader>> {
  const {
    log,
    patience = PATIENCE_MS,
    loading = LOADING_MS,
    worker = new URL('./reader-worker', import.meta.url),
  } = options;
  const child = startWorker(worker);
  const waiting = new Map<number, (scores: readonly number[] | null) => void>();
  const said = new Set<string>();
  const sayOnce = (line: string) => {
    if (!said.has(line)) log(line);
    said.add(line);
  };
  let alive = true;
  let closed = false;
  let asked = 0;
  const opened = await new Promise<Result<null>>((resolve) => {
    const timer = setTimeout(() => resolve(failure(notLoaded(`not within ${loading / 1000} s`))), loading);
    child.on('message', (told: FromReader) => {
      if (told.kind === 'opened') {
        clearTimeout(timer);
        resolve(told.result);
      } else waiting.get(told.id)?.(told.scores);
    });
    child.on('error', (error) => resolve(failure(notLoaded(error.message))));
    child.on('close', (code, signal) => {
      alive = false;
      clearTimeout(timer);
      resolve(failure(notLoaded(`its process ended (${signal ?? code})`)));
      for (const done of waiting.values()) done(null);
      if (!closed)
        sayOnce(
          `the reader's process ended (${signal ?? code}); questions are answered without it until the next start`,
        );
    });
    child.send({ kind: 'open', choice } satisfies ToReader, () => {});
  });
  const close = () => {
    closed = true;
    child.kill('SIGKILL');
  };
  if (!opened.ok) {
    close();
    return opened;
  }
  // A question on the terminal ends when it is answered, whether or not the model is still in memory.
  child.unref();
  child.channel?.unref();
  const scores: Reader['scores'] = async (question, texts) => {
    if (!alive) return null;
    const id = asked++;
    const read = await new Promise<readonly number[] | null | 'late'>((resolve) => {
      const timer = setTimeout(() => resolve('late'), patience);
      waiting.set(id, (found) => {
        clearTimeout(timer);
        resolve(found);
      });
      child.send({ kind: 'read', id, question, texts } satisfies ToReader, () => {});
    });
    waiting.delete(id);
    if (read !== 'late') return read;
    sayOnce(`the reader took longer than ${patience / 1000} s for a question, which was answered without it`);
    return null;
  };
  const name = choice.kind === 'onnx' ? `ONNX model ${basename(choice.folder)}` : 'sentence encoder';
  return success({ name, weight: WEIGHT, scores, close });
}

function notLoaded(why: string) {
  return { code: 'reader', message: `The model that IBID_READER names was not loaded: ${why}` };
}
