import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** A person says that the answer is right. */
export const right: Action = { name: 'right', visibility: 'private', run: pending };
