import { once } from 'node:events';
import { type AddressInfo, Server } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * Lets a server of somebody else's start, which would listen on every interface of the machine, on loopback alone. Only
 * for one such start at a time: meanwhile every server of the process that names no address gets this one. Resolves with
 * what was made and the addresses that were taken.
 */
export async function onLoopback<T>(start: () => Promise<T>): Promise<{ made: T; addresses: AddressInfo[] }> {
  const servers: Server[] = [];
  const { listen } = Server.prototype;
  Server.prototype.listen = function (this: Server, ...given: unknown[]) {
    servers.push(this);
    const [port, host, ...others] = given;
    const bound = typeof port === 'number' && typeof host !== 'string';
    const rest = typeof host === 'function' ? [host, ...others] : others;
    return Reflect.apply(listen, this, bound ? [port, LOOPBACK, ...rest] : given);
  } as Server['listen'];
  try {
    const made = await start();
    for (const server of servers) if (!server.listening) await once(server, 'listening');
    return { made, addresses: servers.map((server) => server.address() as AddressInfo) };
  } finally {
    Server.prototype.listen = listen;
  }
}
