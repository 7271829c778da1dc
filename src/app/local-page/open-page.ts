import { join } from 'node:path';
import { createWebPlatform, type WebPlatform } from '../../platforms/web/web-chat.ts';
import type { Health } from '../health/open-health.ts';
import { packageFolder } from '../package-file.ts';
import { version } from '../version.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageSettings } from './page-settings.ts';

/** The page while the program starts and runs. */
export interface Page {
  /** To be served by the desk. */
  readonly web: WebPlatform;
  /** From now on the page answers; before, it says that Ibid is starting. */
  begin(parts: Omit<PageDeps, 'chat' | 'now' | 'baseUrl' | 'version'>): Promise<void>;
}

/** Puts the page beside health, at the same address. */
export function openPage(baseUrl: string, health: Pick<Health, 'serve'>, { publicUrl }: PageSettings): Page {
  const web = createWebPlatform(Date.now);
  health.serve(starting);
  return {
    web,
    async begin(parts) {
      // Loaded once the documents are read, so that the address can be printed at once.
      const { localPage } = await import('./local-page.ts');
      const root = packageFolder();
      const page = localPage({
        ...parts,
        chat: web,
        now: () => new Date(),
        baseUrl,
        version: version(),
        publicUrl,
        built: root === null ? null : join(root, 'dist', 'page'),
      });
      health.serve((request, env) => page.fetch(request, env as Parameters<typeof page.fetch>[1]));
    },
  };
}

/** The browser asks again by itself. */
function starting(): Response {
  return new Response(STARTING, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'retry-after': '1',
      refresh: '1',
    },
  });
}

const STARTING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid is starting</title>
<meta name="color-scheme" content="light dark"><h1>Ibid is starting</h1>
<p>It reads the documents; this page opens by itself when it is done.</p></html>
`;
