import type { Action } from '../../src/chat/command.ts';
import { pending } from '../parts/pending.ts';

/** Shows a private answer to everyone in the channel. */
export const share: Action = { name: 'share', visibility: 'public', run: pending };
