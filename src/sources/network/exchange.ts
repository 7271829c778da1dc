import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem, FetchRequest, FetchResponse, Headers } from '../fetcher.ts';
import { ENCODINGS, readBody } from './body.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

type Answer = Result<FetchResponse, FetchProblem>;

const MAX_HEADER_BYTES = 32 * 1024;

/**
 * One request over a connection of its own to one of the addresses given, and to no other: names are not looked up again.
 * For TLS the name in the address counts. Ends within `request.within`, connected within `connectMs`.
 */
export function exchange(request: FetchRequest, addresses: readonly Address[], connectMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const { url } = request;
    const sent = (url.protocol === 'https:' ? https : http).request(url, {
      headers: { ...request.headers, 'accept-encoding': ENCODINGS, connection: 'close' },
      agent: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      lookup: (_name, options, found) => {
        if (options.all) found(null, [...addresses]);
        else found(null, addresses[0]!.address, addresses[0]!.family);
      },
      ...(url.protocol === 'https:' && isIP(bare(url.hostname)) ? { servername: '' } : {}),
    });
    const end = (answer: Answer) => {
      clearTimeout(deadline);
      clearTimeout(connecting);
      resolve(answer);
      sent.destroy();
    };
    const late = (what: string) => () => end(failure(tooSlow(what)));
    const deadline = setTimeout(late('its answer did not end'), request.within);
    const connecting = setTimeout(late('no connection came about'), Math.min(connectMs, request.within));
    sent.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        const { remoteAddress } = socket;
        if (addresses.some(({ address }) => address === remoteAddress)) return;
        end(failure({ code: 'not-allowed', message: 'The connection went to another address.', passing: false }));
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => end(failure(broken(error.code ?? error.message))));
    sent.on('response', (response) => {
      answerOf(request, response).then(end, (error: NodeJS.ErrnoException) => end(failure(broken(error.code ?? ''))));
    });
    sent.end();
  });
}

async function answerOf(request: FetchRequest, response: http.IncomingMessage): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const headers = joined(response.headers);
  if (status !== 200) return success({ status, headers, bytes: new Uint8Array() });
  const refused = request.refuse?.(headers);
  if (refused) return failure(refused);
  const body = await readBody(response, request);
  return body.ok ? success({ status, headers, bytes: body.value }) : body;
}

function joined(headers: http.IncomingHttpHeaders): Headers {
  const pairs = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

function tooSlow(what: string): FetchProblem {
  return { code: 'too-slow', message: `It is too slow: ${what} in time.`, passing: true };
}

function broken(code: string): FetchProblem {
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code);
  const message = certificate
    ? `Its certificate is not valid (${code}).`
    : `The connection failed or broke off (${code.slice(0, 60) || 'no reason given'}).`;
  return { code: 'unreachable', message, passing: !certificate };
}
