import type { Command } from '../src/chat/command.ts';
import { pending } from './parts/pending.ts';

/** Dated statements on a topic, in the order of what they tell. */
export const timeline: Command = {
  name: 'timeline',
  description: 'What happened when: dated statements on a topic, in order, each a quotation',
  options: [
    { name: 'topic', description: 'What it is about', kind: 'text', required: true, main: true },
    { name: 'from', description: 'Only what happened on this day or later', kind: 'day', required: false },
    { name: 'to', description: 'Only what happened on this day or earlier', kind: 'day', required: false },
  ],
  visibility: () => 'public',
  run: pending,
};
