import { createHmac } from 'node:crypto';
import type { Acknowledged, Sent } from './sent.ts';

export interface Signing {
  readonly secret: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}

/** The body as Slack sends it, and its type. */
function bodyOf({ kind, payload }: Sent): { readonly type: string; readonly body: string } {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'event') return { type: 'application/json', body: JSON.stringify(payload) };
  if (kind === 'interactive')
    return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  return { type: form, body: new URLSearchParams(payload as Record<string, string>).toString() };
}

/** docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Calls the app once; null when it did not answer in time. */
export async function deliverByHttp(
  url: string,
  sent: Sent,
  attempt: number,
  signing: Signing,
  timeout: number,
): Promise<Acknowledged | null> {
  const { type, body } = bodyOf(sent);
  const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1_000);
  const started = performance.now();
  sent.deliveries += 1;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signature(signing.secret, timestamp, body),
        ...(attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' } : {}),
      },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    const answer = await response.text();
    const ack = { attempt, latency: performance.now() - started, status: response.status, body: answer };
    sent.acks.push(ack);
    return ack;
  } catch {
    return null;
  }
}
