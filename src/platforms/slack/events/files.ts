import type { Attachment, Invocation } from '../../../chat/invocation.ts';
import { invocation, type Known, requestFor } from './known.ts';
import { type FileOfMessage, type MessageEvent, messageKeys } from './message.ts';

/** One `add` for each file of a message. */
export function filesToAdd(message: MessageEvent, known: Known, direct: boolean): Invocation[] {
  const { event, team_id } = message;
  const option = known.commands.find(({ name }) => name === 'add')?.options.find(({ kind }) => kind === 'file');
  if (!option || !event.user) return [];
  const user = event.user;
  return (event.files ?? []).flatMap((file) => {
    const request = requestFor(known, 'add', { [option.name]: attachment(file) }, false);
    if (!request.ok) return [];
    const handle = { channel: event.channel, thread: event.thread_ts || event.ts, responseUrl: null, status: true };
    const keys = messageKeys(message, `:file:${file.id}`);
    return [invocation({ keys, request: request.value, team: team_id || null, user, handle, direct }, known.now)];
  });
}

/** In shared channels Slack tells only the id (`check_file_info`), and the rest has to be asked for. */
function attachment(file: FileOfMessage): Attachment {
  const url = file.file_access === 'check_file_info' ? null : file.url_private_download || file.url_private || null;
  return { name: file.name || file.title || file.id, size: file.size ?? 0, handle: { file: file.id, url } };
}
