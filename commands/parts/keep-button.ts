import type { Button } from '../../src/chat/reply.ts';

/** Keeps a question that could not be answered. `target`: the invocation that asked it. */
export const keepButton = (target: string): Button => ({
  label: 'Tell me when a document answers this',
  action: 'keep',
  target,
  value: '',
});
