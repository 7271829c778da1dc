import type { ListedWatch } from '../../src/chat/digest-desk.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { amount } from './amount.ts';

type Told = Pick<ListedWatch, 'kind' | 'text' | 'perHour' | 'direct'>;

/** What a watch waits for: `a document says something new on dredging`. */
export function awaited({ kind, text }: Pick<ListedWatch, 'kind' | 'text'>): string {
  const words = titleLine(text);
  if (kind === 'topic') return `a document says something new on “${words}”`;
  return kind === 'question' ? `a new document answers “${words}”` : `a document answers “${words}”`;
}

/** How often it may speak. */
export const pace = ({ perHour }: Pick<Told, 'perHour'>): string => `at most ${amount(perHour, 'message')} an hour`;

/** A promise, in one sentence. */
export function promise(watch: Told): string {
  const where = watch.direct ? 'write to you in a direct message' : 'post here';
  const how = watch.kind === 'kept' ? 'once' : pace(watch);
  return `I will ${where} when ${awaited(watch)}, ${how}.`;
}
