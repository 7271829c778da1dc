import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** Puts a file among the documents. */
export const add: Command = {
  name: 'add',
  description: 'Add a file to the documents',
  options: [{ name: 'file', description: 'Text, Markdown, HTML, PDF, DOCX or a feed', kind: 'file', required: true }],
  visibility: () => 'private',
  run: pending,
};
