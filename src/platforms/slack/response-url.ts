import { SLACK_SERVICE } from './limits.ts';
import type { Tried } from './persist.ts';

/** Codes of an address that takes nothing any more. */
const EXPIRED: ReadonlySet<string> = new Set(['expired_url', 'used_url', 'invalid_url', 'no_such_url']);

/** Slack's own address, or, where another one is set for the Web API, the host of that. */
export function isResponseUrl(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (apiUrl !== null && host === new URL(apiUrl).host) return true;
  return protocol === 'https:' && (host === 'hooks.slack.com' || host === 'hooks.slack-gov.com');
}

/** Posts to a `response_url`, once. */
export async function postToUrl(url: string, body: Readonly<Record<string, unknown>>): Promise<Tried<null>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(SLACK_SERVICE.requestTimeout),
    });
    const answer = (await response.text()).slice(0, SLACK_SERVICE.shortAnswer);
    return outcomeOf(response, answer);
  } catch (error) {
    return { kind: 'unsure', what: error instanceof Error ? error.message : String(error) };
  }
}

function outcomeOf({ status, headers }: Response, answer: string): Tried<null> {
  if (status === 429)
    return { kind: 'wait', milliseconds: 1_000 * Math.max(1, Number(headers.get('retry-after')) || 1) };
  if (status >= 500) return { kind: 'unsure', what: `HTTP status ${status}` };
  const code = codeOf(answer);
  if (status < 300 && code === null) return { kind: 'done', value: null };
  if (status === 404 || (code && EXPIRED.has(code)))
    return {
      kind: 'never',
      problem: { code: 'expired', message: 'Slack takes no more answers to this: its address has expired' },
    };
  const problem = { code: 'refused', message: `Slack refused what Ibid sent (${code ?? `HTTP status ${status}`})` };
  return { kind: 'never', problem };
}

/** Null where the answer is a plain ok. */
function codeOf(answer: string): string | null {
  try {
    const { ok, error } = JSON.parse(answer) as { ok?: unknown; error?: unknown };
    return ok === true ? null : String(error ?? 'unknown');
  } catch {
    return /^\s*(?:ok)?\s*$/i.test(answer) ? null : answer.trim().slice(0, 100);
  }
}
