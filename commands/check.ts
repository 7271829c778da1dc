import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** What the documents say to somebody's claims. */
export const check: Command = {
  name: 'check',
  description: 'Check a claim: quotations for and against it',
  options: [{ name: 'claim', description: 'What somebody says', kind: 'text', required: true, main: true }],
  messageLabel: 'Check this claim',
  visibility: () => 'private',
  run: pending,
};
