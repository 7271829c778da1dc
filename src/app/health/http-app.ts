import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';
import { readiness, type Vitals } from './vitals.ts';

/**
 * What Ibid answers over HTTP. More can be added with `app.route(…)`.
 * - `/healthz`: 200 as long as the process does its work at all.
 * - `/readyz`: 200 when questions can be answered; else 503. Both say of each part how it is.
 * - `/metrics`: for Prometheus.
 */
export function httpApp(vitals: Vitals, metrics: Pick<Metrics, 'text'>): Hono {
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
  app.onError((_error, context) => context.text('a fault in Ibid\n', 500));
  return app;
}
