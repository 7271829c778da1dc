import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** One document's card. */
export const source: Command = {
  name: 'source',
  description: 'What is known of one document: dates, site, notes, copies',
  options: [{ name: 'name', description: 'Its title or file', kind: 'document', required: true, main: true }],
  visibility: () => 'private',
  run: pending,
  complete: async () => [],
};
