import { type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../../platforms/log.ts';
import { once } from '../repeat.ts';
import type { Rest } from './http-app.ts';
import type { HttpServer } from './http-server.ts';
import type { HttpSettings } from './http-settings.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { Vitals } from './vitals.ts';

export interface Health {
  /** To be filled in as the parts come up. */
  readonly vitals: Vitals;
  readonly metrics: Metrics;
  /** Where it is told, such as `http://127.0.0.1:3000`; null where it is not wanted; a problem where it cannot be. */
  readonly address: Result<string> | null;
  /** Lets something else answer every request that is none of health's. */
  serve(rest: Rest): void;
  close(): Promise<void>;
}

/**
 * Begins to count, and to tell over HTTP where that is wanted. A port that cannot be had is a line in the log: chat is
 * served all the same.
 */
export async function openHealth(http: HttpSettings | null, log: Log): Promise<Health> {
  const vitals: Vitals = { index: null, state: null, platforms: null };
  const metrics = await createMetrics({ index: () => vitals.index?.() ?? null });
  let rest: Rest | null = null;
  const server = http ? await listen(http, vitals, metrics, () => rest) : null;
  if (server && !server.ok) log('warn', `health and metrics are not told: ${server.problem.message}`);
  if (server?.ok) log('info', `health and metrics at ${server.value.address}`);
  return {
    vitals,
    metrics,
    address: server?.ok ? success(server.value.address) : server,
    serve(given) {
      rest = given;
    },
    close: () => once('closing the HTTP server', async () => server?.ok && (await server.value.close()), log),
  };
}

async function listen({ host, port }: HttpSettings, vitals: Vitals, metrics: Metrics, rest: () => Rest | null) {
  // Loaded only where it is used.
  const [{ httpApp }, { listenHttp }] = await Promise.all([import('./http-app.ts'), import('./http-server.ts')]);
  return (await listenHttp(httpApp(vitals, metrics, rest), host, port)) satisfies Result<HttpServer>;
}
