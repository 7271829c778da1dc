import type { Problem, Result } from '../corpus/problem.ts';

/** Why something could not be fetched. */
export interface FetchProblem
  extends Problem<
    | 'bad-url'
    | 'not-allowed'
    | 'no-such-host'
    | 'unreachable'
    | 'too-slow'
    | 'too-large'
    | 'bad-encoding'
    | 'robots'
    | 'http-status'
    | 'busy'
    | 'unsupported-type'
    | 'too-many-redirects'
    | 'not-a-feed'
  > {
  /** Whether asking again within the hour may help. */
  readonly passing: boolean;
  /** The host said not to ask before this moment, in milliseconds since 1970. */
  readonly retryAt?: number;
}

export interface FetchRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body at most, both as sent and after decompression. */
  readonly maxBytes: number;
  /** What becomes of a longer body: a problem, or its first `maxBytes`. */
  readonly longer: 'problem' | 'cut';
  /** Milliseconds from the look-up of the name to the last byte. */
  readonly within: number;
  /** Asked before the body of an answer of status 200 is read; a problem ends the exchange. */
  readonly refuse?: (headers: Headers) => FetchProblem | null;
}

/** Names in small letters; the values of a header that came several times are joined by `, `. */
export type Headers = Readonly<Record<string, string>>;

export interface FetchResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body without its transfer encoding; empty when the status is not 200. */
  readonly bytes: Uint8Array;
}

/**
 * One GET request. Redirects are not followed, nothing is kept between calls, and no address is spoken to that the rules
 * of `network/addresses.ts` refuse. Never throws because of what the other side does.
 */
export type Fetcher = (request: FetchRequest) => Promise<Result<FetchResponse, FetchProblem>>;
