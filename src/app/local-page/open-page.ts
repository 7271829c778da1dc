import { join } from 'node:path';
import { createWebPlatform, type WebPlatform } from '../../platforms/web/web-chat.ts';
import type { Health } from '../health/open-health.ts';
import { packageFolder } from '../package-file.ts';
import { version } from '../version.ts';
import type { PageOptions } from './local-page.ts';
import { isPublicHost } from './whose-request.ts';

/** The page while the program starts and runs. */
export interface Page {
  /** Where it is opened on this machine. */
  readonly address: string;
  /** To be served by the desk. */
  readonly web: WebPlatform;
  /** From now on the page answers; before, it says that Ibid is starting. */
  begin(parts: Omit<PageOptions, 'chat' | 'now' | 'baseUrl' | 'version' | 'built'>): Promise<void>;
}

/** The address to open on this machine, of a server that may listen on every address that the machine has. */
export function addressHere(listening: string): string {
  return listening.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\])(?=:\d+$)/, 'http://127.0.0.1');
}

/** Whether the address is one that the page answers its owner by. */
export function isHere(address: string): boolean {
  return /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?=:\d+$)/.test(address);
}

/** Puts the page beside health, at the same address. */
export function openPage(baseUrl: string, health: Pick<Health, 'serve'>, publicUrl: string | null): Page {
  const web = createWebPlatform(Date.now);
  const owns = ({ headers }: Request) => isPublicHost(headers.get('host')?.toLowerCase() ?? '', publicUrl);
  health.serve({ owns, answer: starting });
  return {
    address: baseUrl,
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
        built: root === null ? null : join(root, 'dist', 'page'),
      });
      health.serve({ owns, answer: (request, env) => page.fetch(request, env as Parameters<typeof page.fetch>[1]) });
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
      connection: 'close',
      refresh: '1',
    },
  });
}

const STARTING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid is starting</title>
<meta name="color-scheme" content="light dark"><h1>Ibid is starting</h1>
<p>It reads the documents; this page opens by itself when it is done.</p></html>
`;
