import type { Attachment, Invocation } from '../../../chat/invocation.ts';
import { type Known, requestFor } from './known.ts';
import type { FileOfMessage, MessageEvent } from './message.ts';
import { messageInvocation } from './message-invocation.ts';

/** One `add` for each file of a message. */
export function filesToAdd(message: MessageEvent, known: Known, direct: boolean): Invocation[] {
  const { event } = message;
  const option = known.commands.find(({ name }) => name === 'add')?.options.find(({ kind }) => kind === 'file');
  if (!option || !event.user) return [];
  const user = event.user;
  return (event.files ?? []).flatMap((file) => {
    const request = requestFor(known, 'add', { [option.name]: attachment(file) }, false);
    if (!request.ok) return [];
    const meant = { user, request: request.value, part: `:file:${file.id}`, direct };
    return [messageInvocation(message, meant, known.now)];
  });
}

/** In shared channels Slack tells only the id (`check_file_info`), and the rest has to be asked for. */
function attachment(file: FileOfMessage): Attachment {
  const url = file.file_access === 'check_file_info' ? null : file.url_private_download || file.url_private || null;
  return { name: file.name || file.title || file.id, size: file.size ?? 0, handle: { file: file.id, url } };
}
