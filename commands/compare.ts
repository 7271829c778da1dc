import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** What each independent source says on a topic. */
export const compare: Command = {
  name: 'compare',
  description: 'What each independent source says on a topic, side by side',
  options: [{ name: 'topic', description: 'What it is about', kind: 'text', required: true, main: true }],
  visibility: () => 'public',
  run: pending,
};
