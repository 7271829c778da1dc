import { decode } from '../decode/decode.ts';
import { type Problem, type Result, success } from '../problem.ts';
import type { Removal } from '../removal.ts';
import type { Hints, Source } from '../source.ts';
import { readFrontMatter } from './front-matter.ts';
import { findFrontMatter } from './front-matter-block.ts';
import type { ReadLimits } from './limits.ts';

/** What Markdown holds beside prose. Bounded, so that a file full of openings without ends is read in linear time. */
const NO_PROSE: readonly { readonly rule: string; readonly reason: string; readonly pattern: RegExp }[] = [
  {
    rule: 'markdown-image',
    reason: 'a picture',
    pattern: /^[ \t]{0,3}!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)[ \t]*$/gm,
  },
  { rule: 'markdown-comment', reason: 'a comment', pattern: /^[ \t]{0,3}<!--(?:(?!-->)[\s\S]){0,2000}-->[ \t]*$/gm },
];

/**
 * Markdown stays as it is written: the text is the file. Front matter is taken out of the body and read for hints; a
 * block that is not YAML is taken out all the same, because it is no prose either way.
 */
export async function readMarkdown(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Result<Source, Problem>> {
  const decoded = decode(bytes, limits);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const block = findFrontMatter(text);
  const removed: Removal[] = [];
  let hints: Hints = {};
  if (block !== null) {
    removed.push({ start: 0, end: block.end, rule: 'front-matter', reason: 'properties of the file, not its body' });
    hints = await readFrontMatter(text, block);
  }
  for (const { rule, reason, pattern } of NO_PROSE)
    for (const found of text.matchAll(pattern))
      if (found.index >= (block?.end ?? 0))
        removed.push({ start: found.index, end: found.index + found[0].length, rule, reason });
  return success({ file, format: 'markdown', encoding, text, hints, removed, pageStarts: [] });
}
