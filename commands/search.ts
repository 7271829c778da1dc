import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** Passages that hold the words. */
export const search: Command = {
  name: 'search',
  description: 'Find passages by their words, best first',
  options: [{ name: 'words', description: 'Words to look for', kind: 'text', required: true, main: true }],
  visibility: () => 'private',
  run: pending,
};
