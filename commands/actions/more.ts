import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** The rest of a reply that did not fit a message. Value: number of the section to begin with. */
export const more: Action = { name: 'more', visibility: 'private', run: pending };
