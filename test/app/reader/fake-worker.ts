import type { FromReader, ToReader } from '../../../src/app/reader/reader-worker.ts';

/** Speaks as the process that reads does, and does what the question says. */
const tell = (told: FromReader): void => void process.send?.(told);

process.on('disconnect', () => process.exit(1));
process.on('message', (told: ToReader) => {
  if (told.kind === 'open') {
    const isBroken = told.choice.kind === 'onnx' && told.choice.folder === '/broken';
    const problem = { code: 'reader', message: 'No such weights.' };
    tell({ kind: 'opened', result: isBroken ? { ok: false, problem } : { ok: true, value: null } });
  } else if (told.question === 'die') process.exit(3);
  else if (told.question !== 'wait')
    tell({
      kind: 'read',
      id: told.id,
      scores: told.question === 'fail' ? null : told.texts.map((text) => text.length),
    });
});
