import type { Log } from '../../platforms/log.ts';
import { once } from '../repeat.ts';
import type { HttpSettings } from './http-settings.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { Vitals } from './vitals.ts';

export interface Health {
  /** To be filled in as the parts come up. */
  readonly vitals: Vitals;
  readonly metrics: Metrics;
  close(): Promise<void>;
}

/**
 * Begins to count, and to tell over HTTP where that is wanted. A port that cannot be had is a line in the log: chat is
 * served all the same.
 */
export async function openHealth(http: HttpSettings | null, log: Log): Promise<Health> {
  const vitals: Vitals = { index: null, state: null, platforms: null };
  const metrics = await createMetrics({ index: () => vitals.index?.() ?? null });
  const close = http ? await listen(http, vitals, metrics, log) : async () => {};
  return { vitals, metrics, close: () => once('closing the HTTP server', close, log) };
}

async function listen({ host, port }: HttpSettings, vitals: Vitals, metrics: Metrics, log: Log) {
  // Loaded only where it is used.
  const [{ httpApp }, { listenHttp }] = await Promise.all([import('./http-app.ts'), import('./http-server.ts')]);
  const listening = await listenHttp(httpApp(vitals, metrics), host, port);
  if (!listening.ok) {
    log('warn', `health and metrics are not told: ${listening.problem.message}`);
    return async () => {};
  }
  log('info', `health and metrics at ${listening.value.address}`);
  return () => listening.value.close();
}
