import { failure, type Result, success } from '../../corpus/problem.ts';
import { loadModel } from './models.ts';
import { PACKAGES, type ReaderChoice } from './reader-setting.ts';

/** What the process that reads is told. */
export type ToReader =
  | { readonly kind: 'open'; readonly choice: ReaderChoice }
  | { readonly kind: 'read'; readonly id: number; readonly question: string; readonly texts: readonly string[] };

/** What it tells. */
export type FromReader =
  | { readonly kind: 'opened'; readonly result: Result<null> }
  | { readonly kind: 'read'; readonly id: number; readonly scores: readonly number[] | null };

export type Model = (question: string, texts: readonly string[]) => Promise<readonly number[]>;

if (process.send) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(1));
  let model: Model | null = null;
  process.on('message', async (told: ToReader) => {
    if (told.kind === 'open') {
      const opened = await open(told.choice);
      if (opened.ok) model = opened.value;
      tell({ kind: 'opened', result: opened.ok ? success(null) : opened });
      return;
    }
    const scores = (await model?.(told.question, told.texts).catch(() => null)) ?? null;
    tell({ kind: 'read', id: told.id, scores });
  });
}

const tell = (told: FromReader): void => void process.send?.(told);

async function open(choice: ReaderChoice): Promise<Result<Model>> {
  try {
    return success(await loadModel(choice));
  } catch (error) {
    const isAbsent = (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND';
    const message = isAbsent
      ? `The reader that IBID_READER names needs packages that are not installed. In Ibid's folder: npm install --no-save --ignore-scripts ${PACKAGES[choice.kind].join(' ')}`
      : `The model that IBID_READER names cannot be loaded: ${(error as Error).message}`;
    return failure({ code: isAbsent ? 'reader-packages' : 'reader', message });
  }
}
