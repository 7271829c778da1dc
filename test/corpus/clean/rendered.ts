import { clean } from '../../../src/corpus/clean/clean.ts';

/** A cleaned text as its lines, each with the rule that removed it or `keep` before it. */
export function rendered(text: string): string {
  const { kept, removed } = clean(text, {});
  const parts = [...kept.map((span) => ({ ...span, rule: 'keep' })), ...removed].sort((a, b) => a.start - b.start);
  const lines = parts.flatMap(({ start, end, rule }) =>
    text
      .slice(start, end)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `${rule} | ${line}`),
  );
  return `${lines.join('\n')}\n`;
}
