import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** What stands around a quotation. Value: its number among the quotations of the reply. */
export const context: Action = { name: 'context', visibility: 'private', run: pending };
