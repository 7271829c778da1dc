import type { Answer } from '../../answer/answer.ts';
import { amount } from './amount.ts';

/** `2 later documents hidden.` where `as-of` left out what says something to the question; else nothing. */
export function hiddenInWords({ laterHidden }: Pick<Answer, 'laterHidden'>): string[] {
  return laterHidden === undefined ? [] : [`${amount(laterHidden, 'later document')} hidden.`];
}
