import type { Reply } from './reply.ts';

/** A reply that is one plain line. */
export function notice(id: string, text: string): Reply {
  return {
    id,
    summary: text,
    sections: [{ blocks: [{ kind: 'line', inlines: [{ kind: 'text', text }] }], item: false }],
    buttons: [],
  };
}
