import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { type Result, success } from '../corpus/problem.ts';
import { wrongUsage } from './outcome.ts';

/**
 * Every line of a JSON lines file (UTF-8, gzipped or not; empty lines count as lines and are passed over), checked
 * against `shape`. All of it is checked before anything is answered: a run of an hour must not end at a broken last
 * line. A relative path is taken from `folder`. The problem names the file, the 1-based line and what was expected there.
 */
export async function readJsonLines<T>(path: string, folder: string, shape: z.ZodType<T>): Promise<Result<T[]>> {
  let text: string;
  try {
    const bytes = await readFile(resolve(folder, path));
    text = (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    return wrongUsage(`${path} cannot be read (${(error as Error).message}); give a file of one JSON object a line`);
  }
  const values: T[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (!line.trim()) continue;
    const value = parseLine(line, shape);
    if (!value.ok)
      return wrongUsage(`${path}, line ${number}: ${value.problem.message}; mend the line, nothing was done`);
    values.push(value.value);
  }
  return success(values);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function parseLine<T>(line: string, shape: z.ZodType<T>): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return wrongUsage(`this is no JSON (${(error as Error).message.replaceAll('\n', ' ')})`);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const found = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  return wrongUsage(found.join('; '));
}
