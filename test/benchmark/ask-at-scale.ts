import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { quantile } from './figure.ts';
import { PROJECT } from './processes.ts';
import { rowsOf, SHARED, writeRows } from './workspace.ts';

/** How the program answers from an index on disk, in a process of its own. */
export interface AskedAtScale {
  /** From the start of the process to its first answer. */
  readonly readyMs: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
  /** The most memory that was resident; null where the system does not tell. */
  readonly residentMb: number | null;
}

const QUESTIONS = 1000;
const SETS = ['news-qa', 'squad2', 'timeqa'];

/**
 * Asks real questions, most of which the folder cannot answer: what is measured is their time. Null without questions.
 *
 * @param questionsFile where the questions are written to
 */
export async function askAtScale(indexDir: string, questionsFile: string): Promise<AskedAtScale | null> {
  const questions = realQuestions();
  if (questions.length === 0) return null;
  writeRows(questionsFile, questions);
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/app/ibid.ts', 'ask', '--index', indexDir, '--questions', questionsFile, '--json'],
    { cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const times: number[] = [];
  let readyMs = 0;
  let residentMb: number | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    if (times.length === 0) readyMs = Math.round(performance.now() - began);
    times.push((JSON.parse(line) as { tookMs: number }).tookMs);
    if (times.length % 50 === 0 || times.length === 1) residentMb = peakMemory(child.pid) ?? residentMb;
  }
  const code = await ended;
  if (code !== 0) throw new Error(`ibid ask ended with ${code}`);
  return {
    readyMs,
    answerP50Ms: Number(quantile(times, 0.5)!.toFixed(2)),
    answerP99Ms: Number(quantile(times, 0.99)!.toFixed(2)),
    residentMb,
  };
}

/** Spread evenly over the development questions that are on this machine. */
function realQuestions(): object[] {
  const files = SETS.map((set) => join(SHARED, 'data', set, 'questions.jsonl')).filter((file) => existsSync(file));
  const all = files.flatMap((file) => rowsOf(file));
  const step = Math.max(1, all.length / QUESTIONS);
  return Array.from({ length: Math.min(QUESTIONS, all.length) }, (_, i) => {
    const { id, text } = all[Math.floor(i * step)]!;
    return { id, text };
  });
}

/** Megabytes (of a million bytes) that were resident at most, from Linux's own account; null elsewhere. */
function peakMemory(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes ? Math.round((Number(kilobytes) * 1024) / 1e6) : null;
  } catch {
    return null;
  }
}
