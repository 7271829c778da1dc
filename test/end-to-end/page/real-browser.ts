import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const CHROMIUM = '/usr/bin/chromium';

/** Debian's Chromium, by which the tests of the page are run; without it they are skipped, and say so. */
export const hasChromium: boolean = existsSync(CHROMIUM);
if (!hasChromium) console.log(`tests of the page in the browser are skipped: there is no ${CHROMIUM}`);

export async function launch(...more: readonly string[]): Promise<Browser> {
  // As root, as in a container, Chromium starts only without its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath: CHROMIUM, args: [...args, ...more] });
}

/** Builds the page where its sources are newer than what was built. */
export function buildPage(): void {
  const built = statSync(join(ROOT, 'dist/page/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(ROOT, 'page'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (sources.every((file) => statSync(file).mtimeMs <= built)) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Vitest sets it to `test`, by which libraries are built as for their own tests.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  expect(run.status, run.stderr).toBe(0);
}

export interface Visit {
  readonly page: Page;
  /** What should not happen on any page: requests to other hosts, refusals of the policy, faults, dialogs. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page of its own, with nothing kept from others. */
export async function visit(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, baseURL: base, ...options });
  const page = await context.newPage();
  // Shorter than a test may take, so that what was waited for is named.
  page.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(?:data|blob):/.test(url)) troubles.push(`a request to ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => void troubles.push(`fault: ${error.stack ?? error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, troubles, close: () => context.close() };
}
