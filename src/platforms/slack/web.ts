import { webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { SLACK_SERVICE } from './limits.ts';

/** What became of one call of a method of Slack's Web API. */
export type Called =
  | {
      readonly kind: 'done';
      readonly data: Readonly<Record<string, unknown>>;
      readonly scopes: readonly string[] | null;
    }
  /** Slack did nothing, and wants us to wait. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** No answer, or one that does not say whether Slack did it. */
  | { readonly kind: 'fault'; readonly what: string }
  /** Slack said no, by its code: `channel_not_found`. */
  | { readonly kind: 'refused'; readonly code: string; readonly needed: string | null };

/** Calls a method, once: what may be tried again, and when, is known better by who calls. */
export type CallSlack = (method: string, args?: Readonly<Record<string, unknown>>) => Promise<Called>;

export interface WebOptions {
  readonly token: string;
  /** Null for Slack's own. */
  readonly apiUrl: string | null;
  readonly log: Log;
}

/** What `WebClient` is told wherever Ibid makes one. Its own retries would post twice. */
export function clientOptions(apiUrl: string | null, log: Log) {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: SLACK_SERVICE.requestTimeout,
    // What a call came to is told by who made it.
    logger: boltLogger(log, { quiet: true }),
  };
}

/** Codes with which Slack says that it failed, not that we asked for something wrong. */
const FAULTS: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'update_failed',
]);

/** A way to call Slack that throws nothing. */
export function webOf({ token, apiUrl, log }: WebOptions): CallSlack {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, log));
  return async (method, args = {}) => {
    try {
      const result = await client.apiCall(method, { ...args });
      return { kind: 'done', data: { ...result }, scopes: result.response_metadata?.scopes ?? null };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

function outcomeOf(error: unknown): Called {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', milliseconds: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'fault', what: `HTTP status ${error.statusCode}` };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    const needed: unknown = Reflect.get(error.data, 'needed');
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'wait', milliseconds: 1_000 };
    // An answer that is no JSON comes through as its own text.
    if (FAULTS.has(code) || !/^[a-z0-9_.:-]{1,100}$/i.test(code)) return { kind: 'fault', what: code.slice(0, 100) };
    return { kind: 'refused', code, needed: typeof needed === 'string' && needed ? needed : null };
  }
  return { kind: 'fault', what: error instanceof Error ? error.message : String(error) };
}
