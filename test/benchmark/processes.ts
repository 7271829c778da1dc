import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHARED } from './workspace.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');

/** What is kept of a failed process's standard error. */
const LAST_WORDS = 600;

/** Runs the program as people do, its standard output into a file; throws with its last words when it fails. */
export async function ibid(line: readonly string[], outputFile: string): Promise<void> {
  await run(['--import', 'tsx', 'src/app/ibid.ts', ...line], outputFile);
}

/** Runs a tool of the shared folder and gives the first line it prints, a JSON object. */
export async function tool(name: string, line: readonly string[]): Promise<Record<string, unknown>> {
  const printed = await run([join(SHARED, 'tools', name), ...line], null);
  return JSON.parse(printed.split('\n')[0] ?? '') as Record<string, unknown>;
}

/** Runs node in the project's folder. Gives what it printed, unless that goes into a file. */
export function run(line: readonly string[], outputFile: string | null): Promise<string> {
  const output = outputFile === null ? 'pipe' : openSync(outputFile, 'w');
  return new Promise<string>((done, failed) => {
    const child = spawn(process.execPath, line, { cwd: PROJECT, stdio: ['ignore', output, 'pipe'] });
    let printed = '';
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-LAST_WORDS);
    });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done(printed);
      else failed(new Error(`node ${line.join(' ')} ended with ${code}: ${said.trim()}`));
    });
  }).finally(() => {
    if (typeof output === 'number') closeSync(output);
  });
}
