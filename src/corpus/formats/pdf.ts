import { failure, type Problem, type Result } from '../problem.ts';
import type { Source } from '../source.ts';
import type { ReadLimits } from './limits.ts';

export async function readPdf(
  _file: string,
  _bytes: Uint8Array,
  _limits: ReadLimits,
): Promise<Result<Source, Problem>> {
  return failure({ code: 'pdf-broken', message: 'Not read yet.' });
}
