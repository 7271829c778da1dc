import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';
import { readiness, type Vitals } from './vitals.ts';

/** What answers a request that is none of health's. `env` is what the server knows of the connection. */
export type Rest = (request: Request, env: unknown) => Response | Promise<Response>;

/**
 * What Ibid answers over HTTP.
 * - `/healthz`: 200 as long as the process does its work at all.
 * - `/readyz`: 200 when questions can be answered; else 503. Both say of each part how it is.
 * - `/metrics`: for Prometheus.
 *
 * @param rest gives what answers everything else; null for nothing
 */
export function httpApp(vitals: Vitals, metrics: Pick<Metrics, 'text'>, rest: () => Rest | null = () => null): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => {
    const { ready, parts } = await readiness(vitals);
    return context.json({ ready, parts }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const { type, text } = await metrics.text();
    return context.body(text, 200, { 'content-type': type });
  });
  app.all('*', (context) => rest()?.(context.req.raw, context.env) ?? context.notFound());
  app.onError((_error, context) => context.text('a fault in Ibid\n', 500));
  return app;
}
