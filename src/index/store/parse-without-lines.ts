import type { Document } from '../../corpus/document.ts';
import { parse } from '../../corpus/parse.ts';
import type { Result } from '../../corpus/problem.ts';
import { siteLinesOf } from '../site-lines/line-facts.ts';

/**
 * A document as it is indexed: without the lines of its site, unless nothing would be left of it then.
 *
 * @param without hashes of those lines, as `IndexedFile.without`
 */
export async function parseWithoutLines(
  file: string,
  bytes: Uint8Array,
  without: readonly number[],
): Promise<Result<Document>> {
  const whole = await parse(file, bytes);
  if (!whole.ok || without.length === 0) return whole;
  const siteLines = siteLinesOf(whole.value, new Set(without));
  if (siteLines.size === 0) return whole;
  const rest = await parse(file, bytes, { siteLines });
  return rest.ok ? rest : whole;
}
