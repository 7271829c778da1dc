import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** Looks a quotation, or every quotation of an earlier reply, up again. */
export const verify: Command = {
  name: 'verify',
  description: 'Look a quotation up again: does the document still say so?',
  options: [
    {
      name: 'quotation',
      description: 'The words, or a link to a reply of Ibid',
      kind: 'text',
      required: true,
      main: true,
    },
  ],
  visibility: () => 'private',
  run: pending,
};
