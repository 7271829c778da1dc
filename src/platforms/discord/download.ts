import type { Attachment } from '../../chat/invocation.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';

/** Where Discord keeps attachments (reference, image formatting; resources/message, attachment object). */
const HOSTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

const TIMEOUT = 60_000;

/** The bytes of an attachment, from Discord's own hosts only (or the host of `apiUrl`), and at most `maxBytes`. */
export async function download(
  { name, handle }: Attachment,
  maxBytes: number,
  apiUrl: string | undefined,
): Promise<Result<Uint8Array>> {
  const url = addressOf(handle, apiUrl);
  if (url === null)
    return failure(
      problem('forbidden', `"${name}" does not lie with Discord, so it is not fetched. Send the file itself.`),
    );
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok || response.body === null)
      return failure(
        problem('gone', `Discord does not give "${name}" any more (${response.status}). Send the file again.`),
      );
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body) {
      size += part.byteLength;
      if (size > maxBytes)
        return failure(
          problem('too-large', `"${name}" is larger than ${megabytes(maxBytes)}, the most that is taken.`),
        );
      parts.push(part);
    }
    return success(Buffer.concat(parts));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(problem('unreachable', `"${name}" could not be fetched from Discord: ${reason}. Send it again.`));
  }
}

const problem = (code: string, message: string): Problem => ({ code, message });

function addressOf(handle: Attachment['handle'], apiUrl: string | undefined): URL | null {
  const text = typeof handle === 'object' && handle !== null && 'url' in handle ? handle['url'] : null;
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:' && HOSTS.includes(url.host)) return url;
  return apiUrl !== undefined && url.origin === new URL(apiUrl).origin ? url : null;
}

function megabytes(bytes: number): string {
  return bytes >= 1e6 ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor(bytes / 1e3)} kB`;
}
