import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAllowed } from '../../src/sources/network/addresses.ts';
import { createFetcher, type FetcherOptions } from '../../src/sources/network/create-fetcher.ts';
import { createManners, type Manners, type MannersOptions } from '../../src/sources/visit/manners.ts';
import { userAgent } from '../../src/sources/visit/user-agent.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  readonly port: number;
  /** `GET /path` of each request, in order. */
  readonly asked: string[];
  /** What each path answers; others get 404. */
  readonly pages: Map<string, Handler>;
  close(): Promise<void>;
}

/** A site on this machine. */
export async function localSite(pages: Record<string, Handler | string> = {}): Promise<Site> {
  const handlers = new Map(Object.entries(pages).map(([path, page]) => [path, handlerOf(page)]));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const handler = handlers.get(request.url ?? '');
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    pages: handlers,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

export function handlerOf(page: Handler | string): Handler {
  if (typeof page !== 'string') return page;
  return (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** Answers with a status, headers and a body. */
export const answering =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

export const allowed = (text: string) => {
  const read = readAllowed(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

/** Fetching that may reach this machine, does not wait between requests, and tells how long it would have waited. */
export function mannersFor(
  fetching: FetcherOptions = {},
  manners: Partial<MannersOptions> = {},
): Manners & { readonly slept: number[]; readonly clock: { now: number } } {
  const clock = { now: Date.UTC(2026, 0, 13, 9) };
  const slept: number[] = [];
  const made = createManners({
    fetcher: createFetcher({ allowed: allowed('127.0.0.0/8:*'), ...fetching }),
    userAgent: userAgent('1.0', null),
    now: () => clock.now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock.now += milliseconds;
    },
    ...manners,
  });
  return { ...made, slept, clock };
}

const SENTENCE = 'The council counted the boats on the river and wrote down how many of them carried grain that week. ';

/** An article that is long enough to be taken for one. */
export const article = (title: string, body = SENTENCE.repeat(6), head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><h1>${title}</h1><article><p>${body}</p></article></body></html>`;
