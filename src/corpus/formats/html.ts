import { failure, type Problem, type Result } from '../problem.ts';
import type { Source } from '../source.ts';
import type { ReadLimits } from './limits.ts';

export async function readHtml(
  _file: string,
  _bytes: Uint8Array,
  _limits: ReadLimits,
): Promise<Result<Source, Problem>> {
  return failure({ code: 'html-broken', message: 'Not read yet.' });
}
