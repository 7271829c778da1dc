import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** What other, independent sources say. */
export const others: Action = { name: 'others', visibility: 'private', run: pending };
