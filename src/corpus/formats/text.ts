import { decode } from '../decode/decode.ts';
import { type Problem, type Result, success } from '../problem.ts';
import type { Source } from '../source.ts';
import type { ReadLimits } from './limits.ts';

/** A plain text file is its own text; it says nothing about itself in a form of its own. */
export function readText(file: string, bytes: Uint8Array, limits: ReadLimits): Result<Source, Problem> {
  const decoded = decode(bytes, limits);
  if (!decoded.ok) return decoded;
  return success({ file, format: 'text', ...decoded.value, hints: {}, removed: [], pageStarts: [] });
}
