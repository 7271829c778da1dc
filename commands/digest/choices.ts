import type { Choice } from '../../src/chat/command.ts';
import type { DigestWish } from '../../src/chat/digest-desk.ts';

export const INCLUDE: readonly Choice[] = [
  { value: 'all', label: 'Contradictions and new answers' },
  { value: 'conflicts', label: 'What disagrees with what was said before' },
  { value: 'answers', label: 'Questions that can be answered now' },
  { value: 'new', label: 'Nothing: only new and changed documents' },
];

export const NOTHING_NEW: readonly Choice[] = [
  { value: 'silent', label: 'Post nothing' },
  { value: 'line', label: 'Say so in one line' },
];

export const MISSED: readonly Choice[] = [
  { value: 'catch-up', label: 'Post one digest for them all' },
  { value: 'skip', label: 'Leave them out' },
];

/** What a choice of `INCLUDE` means; null where nothing was chosen. */
export function includeOf(value: string | null): DigestWish['include'] | null {
  if (value === null) return null;
  return { conflicts: value === 'all' || value === 'conflicts', answers: value === 'all' || value === 'answers' };
}
