import { Worker } from 'node:worker_threads';

/**
 * A thread that runs the module of that name beside this file, which may be a compiled one (`.js`) or a source
 * (`.ts`). A source needs tsx: with Node 20, threads do not take over what `--import tsx` set up, so it is set up anew.
 *
 * @param name without its ending
 * @param workerData the thread finds it as `workerData`
 */
export function startThread(name: string, workerData: unknown): Worker {
  const url = new URL(import.meta.url.replace(/start-thread(?=\.\w+$)/, name));
  if (!url.pathname.endsWith('.ts')) return new Worker(url, { workerData });
  const register = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${register}).then(({ register }) => { register(); return import(${JSON.stringify(url.href)}); })`;
  return new Worker(code, { workerData, eval: true, execArgv: [] });
}
