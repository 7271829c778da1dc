import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { failure, type Result, success } from '../../corpus/problem.ts';

export interface HttpServer {
  /** With the port that was taken, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on a port; port 0 takes a free one. A problem, with what to do, when it cannot be had. */
export async function listenHttp(app: Hono, host: string, port: number): Promise<Result<HttpServer>> {
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(null));
  });
  if (listening) return failure({ code: 'not-listening', message: whyNot(listening, host, port) });
  server.on('error', () => {});
  const { address, port: taken, family } = server.address() as AddressInfo;
  return success({
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const way = 'set another IBID_HTTP_PORT, or an empty one for none';
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is in use by another program; ${way}`;
  if (code === 'EACCES') return `port ${port} may only be taken by an administrator; ${way}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine; set another IBID_HTTP_HOST`;
  return `${host}:${port} cannot be listened on (${code ?? message}); ${way}`;
}
