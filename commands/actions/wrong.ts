import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** A person says that the answer is wrong. */
export const wrong: Action = { name: 'wrong', visibility: 'private', run: pending };
