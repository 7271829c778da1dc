import type { Context } from '../../src/chat/context.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { plainly } from './say.ts';
import { typedAs } from './typed-as.ts';

/** Where nothing may be seen, nothing can be added either. */
export const CLOSED = 'Whoever runs Ibid decides which documents are seen here.';

/** What every command says where there are no documents to be seen; null where there are some. */
export function nothingVisible(context: Context): Reply | null {
  if (context.documents.documents.length > 0) return null;
  return plainly(
    context,
    'No documents can be seen from here.',
    context.documents.closed
      ? CLOSED
      : `Add one with ${typedAs('add', context)}, or ask whoever runs Ibid which documents belong to this channel.`,
  );
}
