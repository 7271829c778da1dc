import type { Context } from '../../src/chat/context.ts';
import type { Reply } from '../../src/chat/reply.ts';

/** Stands in for a command that is described and not written yet. */
export async function pending(_: unknown, context: Context): Promise<Reply> {
  const text = 'Ibid cannot do this yet.';
  return {
    id: context.id,
    summary: text,
    sections: [{ blocks: [{ kind: 'line', inlines: [{ kind: 'text', text }] }], item: false }],
    buttons: [],
  };
}
