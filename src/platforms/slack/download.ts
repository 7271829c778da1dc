import { z } from 'zod';
import type { Attachment } from '../../chat/invocation.ts';
import { failure, type Problem, type Result } from '../../corpus/problem.ts';
import { slackFile } from './handle.ts';
import { SLACK_SERVICE } from './limits.ts';
import { readBounded } from './read-bounded.ts';
import { refusal } from './refusals.ts';
import type { CallSlack } from './web.ts';

const INFO = z.object({
  file: z.object({
    url_private_download: z.string().nullish(),
    url_private: z.string().nullish(),
    size: z.number().nullish(),
  }),
});

interface Parts {
  readonly call: CallSlack;
  readonly botToken: string;
  readonly apiUrl: string | null;
}

/**
 * The bytes of a file in Slack. Codes: `too-large`, `forbidden` (not ours to read, or not at Slack's own host: the token
 * goes nowhere else), `gone`, `unreachable`.
 */
export async function download(attachment: Attachment, maxBytes: number, parts: Parts): Promise<Result<Uint8Array>> {
  const file = slackFile(attachment.handle);
  if (!file) return problem('gone', `${attachment.name}: this is no file of Slack's`);
  if (attachment.size > maxBytes) return tooLarge(attachment.name, maxBytes);
  const url = file.url === null ? await urlOf(file.file, parts.call) : { ok: true as const, value: file.url };
  if (!url.ok) return url;
  if (!isFileHost(url.value, parts.apiUrl))
    return problem('forbidden', `${attachment.name} does not lie on Slack's own host, and is not fetched`);
  try {
    const response = await fetch(url.value, {
      headers: { authorization: `Bearer ${parts.botToken}` },
      // Without the scope Slack answers with the way to its login page, which must not be taken for the file.
      redirect: 'manual',
      signal: AbortSignal.timeout(SLACK_SERVICE.downloadTimeout),
    });
    if (response.status !== 200) return notFetched(attachment.name, response.status);
    const bytes = await readBounded(response, maxBytes);
    return bytes === null ? tooLarge(attachment.name, maxBytes) : { ok: true, value: bytes };
  } catch (error) {
    return problem('unreachable', `${attachment.name} could not be fetched from Slack: ${(error as Error).message}`);
  }
}

async function urlOf(file: string, call: CallSlack): Promise<Result<string>> {
  const called = await call('files.info', { file });
  if (called.kind === 'refused' && called.code !== 'missing_scope' && /^file_/.test(called.code))
    return problem('gone', 'the file was deleted, or Ibid may not see it');
  if (called.kind === 'refused') return failure(refusal(called));
  if (called.kind !== 'done') return problem('unreachable', 'Slack did not tell where the file lies; try again');
  const { data } = INFO.safeParse(called.data);
  const url = data?.file.url_private_download || data?.file.url_private;
  return url ? { ok: true, value: url } : problem('gone', 'Slack names no place where the file lies');
}

/** docs.slack.dev/reference/objects/file-object: `url_private` needs the token, which must not go to any other host. */
function isFileHost(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname } = new URL(url);
  if (apiUrl !== null && host === new URL(apiUrl).host) return true;
  return protocol === 'https:' && (hostname === 'files.slack.com' || hostname === 'files.slack-gov.com');
}

function notFetched(name: string, status: number) {
  if (status === 404 || status === 410) return problem('gone', `${name} was deleted before it could be read`);
  if ((status >= 300 && status < 400) || status === 401 || status === 403)
    return problem(
      'forbidden',
      `Slack does not let Ibid read ${name}; add the scope files:read at api.slack.com/apps → OAuth & Permissions, and install the app again`,
    );
  return problem('unreachable', `${name} could not be fetched from Slack (HTTP status ${status}); try again`);
}

const problem = (code: string, message: string): { ok: false; problem: Problem } => failure({ code, message });

const tooLarge = (name: string, maxBytes: number) =>
  problem('too-large', `${name} is larger than ${Math.floor(maxBytes / 1_000_000)} MB, which is the most that is read`);
