import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** The documents that can be seen from here. */
export const sources: Command = {
  name: 'sources',
  description: 'List the documents, newest first',
  options: [
    { name: 'filter', description: 'Words of a title, file or site', kind: 'text', required: false, main: true },
  ],
  visibility: () => 'private',
  run: pending,
};
