import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const IO = new URL('../../src/app/io.ts', import.meta.url).href;
const TSX = import.meta.resolve('tsx');

/** A process that runs this code with the real `io`; it has said "ready" when this resolves. */
async function running(code: string) {
  const script = `const { processIo } = await import(${JSON.stringify(IO)}); const io = processIo(); ${code}; console.log('ready');`;
  const child = spawn(process.execPath, ['--import', TSX, '--input-type=module', '-e', script]);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = once(child, 'close');
  while (!out.includes('ready')) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    if (child.exitCode !== null) break;
  }
  return { child, out: () => out, ended: ended.then(([status, signal]) => ({ status, signal })) };
}

test('told to stop, a process that serves finishes by itself; Ctrl-C counts once, though npm passes it on', async () => {
  const { child, out, ended } = await running(
    `io.stopSignal().then(() => setTimeout(() => { console.log('finished'); process.exit(0); }, 300)); setInterval(() => {}, 1000)`,
  );
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toEqual({ status: 0, signal: null });
  expect(out()).toContain('finished');
});

test('told so again later, it ends at once', async () => {
  const { child, ended } = await running(`io.stopSignal(); setInterval(() => {}, 1000)`);
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(child.exitCode).toBeNull();
  child.kill('SIGTERM');
  expect(await ended).toEqual({ status: 143, signal: null });
});

test('a fault that nobody caught is told; a rejected promise ends nothing, an exception does', async () => {
  const rejected = await running(
    `io.onFault((fault) => console.log('told', fault.message)); Promise.reject(new Error('one')); await new Promise((r) => setTimeout(r, 50)); setTimeout(() => { throw new Error('two'); }, 50)`,
  );
  expect(await rejected.ended).toEqual({ status: 1, signal: null });
  expect(rejected.out()).toBe('told one\nready\ntold two\n');
});
