import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** The question, and which documents may answer it. */
export const ask: Command = {
  name: 'ask',
  description: 'Ask the documents a question: a short answer, and the sentence that says so',
  options: [
    { name: 'question', description: 'What you want to know', kind: 'text', required: true, main: true },
    {
      name: 'as-of',
      description: 'Only what was published up to this day, month or year',
      kind: 'day',
      required: false,
    },
    { name: 'source', description: 'Only this document', kind: 'document', required: false },
    { name: 'from', description: 'Only documents published on this day or later', kind: 'day', required: false },
    { name: 'to', description: 'Only documents published on this day or earlier', kind: 'day', required: false },
    { name: 'private', description: 'Show the answer to you alone', kind: 'flag', required: false },
  ],
  visibility: (args) => (args['private'] === true ? 'private' : 'public'),
  run: pending,
  complete: async () => [],
};
