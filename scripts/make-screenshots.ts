// Takes the pictures of the page that README.md shows, from the sample documents: `npm run screenshots`. Needs Chromium.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const DOCS = join(ROOT, 'docs');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const QUESTION = 'when did Russia delist the Taliban';

interface Shot {
  readonly name: string;
  readonly dark?: boolean;
  readonly width: number;
  readonly height: number;
  readonly show: (page: Page, base: string) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {
    name: 'page-answer',
    width: 1000,
    height: 800,
    show: ask,
  },
  {
    name: 'page-discord-dark',
    dark: true,
    width: 1000,
    height: 800,
    show: async (page, base) => {
      await ask(page, base);
      await page.getByRole('tab', { name: 'Discord' }).click();
      await page.locator('.discord-preview').getByText('April 2025').first().waitFor();
    },
  },
  {
    name: 'page-document',
    width: 1200,
    height: 800,
    show: async (page, base) => {
      await ask(page, base);
      await page.locator('a.place').first().click();
      await page.locator('mark.target').waitFor();
    },
  },
  {
    name: 'page-copies',
    width: 1200,
    height: 800,
    show: async (page, base) => {
      await page.goto(`${base}/documents/wire/taliban%20ruling%20(Northgate%20Herald).txt`);
      await page
        .getByRole('button', { name: /^Compare/ })
        .first()
        .click();
      await page.locator('.comparison').waitFor();
    },
  },
  {
    name: 'page-why',
    width: 1000,
    height: 900,
    show: async (page, base) => {
      await page.goto(`${base}/#why?question=${encodeURIComponent(QUESTION)}`);
      await page.locator('.candidates li').first().waitFor();
    },
  },
  {
    name: 'page-timeline',
    width: 1000,
    height: 800,
    show: async (page, base) => {
      await page.goto(`${base}/#timeline?topic=Taliban%20recognition`);
      await page.locator('.picture img').waitFor();
    },
  },
  {
    name: 'page-documents',
    width: 1200,
    height: 800,
    show: async (page, base) => {
      await page.goto(`${base}/#documents`);
      await page.locator('tbody tr').first().waitFor();
    },
  },
  { name: 'page-phone', width: 360, height: 740, show: ask },
];

async function ask(page: Page, base: string): Promise<void> {
  await page.goto(base);
  await page.getByLabel('Question or command').fill(QUESTION);
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
}

/** `ibid start` over a copy of the samples, on a free port. */
async function start(folder: string): Promise<{ child: ChildProcess; base: string }> {
  cpSync(join(ROOT, 'index-data/documents'), join(folder, 'documents'), { recursive: true });
  const child = spawn(process.execPath, [join(ROOT, 'bin/ibid.js'), 'start'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      IBID_DOCUMENTS: 'documents',
      IBID_INDEX: 'index',
      IBID_STATE: 'state',
      IBID_HTTP_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => (said += String(bytes)));
  for (let waited = 0; waited < 600; waited++) {
    const [, base] = /Page: (http:\/\/\S+)/.exec(said) ?? [];
    if (base !== undefined && /\d+ passages/.test(said)) return { child, base: base.replace(/\/$/, '') };
    await new Promise((wake) => setTimeout(wake, 100));
  }
  child.kill();
  throw new Error(`Ibid did not start: ${said}`);
}

const folder = mkdtempSync(join(tmpdir(), 'ibid-screenshots-'));
const { child, base } = await start(folder);
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  mkdirSync(DOCS, { recursive: true });
  for (const { name, dark = false, width, height, show } of SHOTS) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 1.5,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await show(page, base);
    // Nothing blinks in a picture.
    await page.evaluate('document.activeElement?.blur()');
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(DOCS, `${name}.png`) });
    await context.close();
    console.log(`docs/${name}.png`);
  }
} finally {
  await browser.close();
  child.kill('SIGTERM');
  await new Promise((ended) => child.once('close', ended));
  rmSync(folder, { recursive: true, force: true });
}
