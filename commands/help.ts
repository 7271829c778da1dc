import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** What Ibid does. It lists `others`, and itself. */
export function helpFor(_others: readonly Command[]): Command {
  return {
    name: 'help',
    description: 'What Ibid does, and three questions to try',
    options: [],
    visibility: () => 'private',
    run: pending,
  };
}
