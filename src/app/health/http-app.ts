import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';
import { readiness, type Vitals } from './vitals.ts';

/** What answers requests that are none of health's. */
export interface Rest {
  /** `env` is what the server knows of the connection. */
  answer(request: Request, env: unknown): Response | Promise<Response>;
  /** Whether health keeps out of a request altogether: how Ibid is doing is not told to everybody. */
  owns(request: Request): boolean;
}

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
  app.use(async (context, next) => {
    const other = rest();
    return other?.owns(context.req.raw) ? await other.answer(context.req.raw, context.env) : await next();
  });
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => {
    const { ready, parts } = await readiness(vitals);
    return context.json({ ready, parts }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const { type, text } = await metrics.text();
    return context.body(text, 200, { 'content-type': type });
  });
  app.all('*', (context) => rest()?.answer(context.req.raw, context.env) ?? context.notFound());
  app.onError((_error, context) => context.text('a fault in Ibid\n', 500));
  return app;
}
