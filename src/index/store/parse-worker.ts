import { parentPort, workerData } from 'node:worker_threads';
import { type FileTask, type Outcome, type ProcessOptions, processFile } from './process-file.ts';

/** Files to be read together, so that messages are few. */
export interface Batch {
  readonly first: number;
  readonly files: readonly FileTask[];
}

export interface BatchDone {
  readonly first: number;
  readonly outcomes: readonly Outcome[];
}

const port = parentPort;
if (port) {
  port.on('message', async ({ first, files }: Batch) => {
    const outcomes: Outcome[] = [];
    const buffers: ArrayBuffer[] = [];
    for (const file of files) {
      const outcome = await processFile(file, workerData as ProcessOptions);
      if (outcome.kind === 'record')
        buffers.push(outcome.body.buffer as ArrayBuffer, outcome.work.buffer as ArrayBuffer);
      outcomes.push(outcome);
    }
    port.postMessage({ first, outcomes } satisfies BatchDone, buffers);
  });
}
