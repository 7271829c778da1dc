import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import JSZip from 'jszip';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentAddress, viewAddress } from '../../../page/src/shell/route.ts';
import { hasChromium, type Visit, visit } from './real-browser.ts';
import { type Served, serve } from './shelf.ts';

const QUESTION = 'when did Russia delist the Taliban';

/** Every view, by its address and what stands there when it has come. */
const VIEWS = [
  { name: 'try it', address: '/', shown: '.examples button' },
  { name: 'a document', address: documentAddress('Russia recognises Taliban government.txt'), shown: 'article .text' },
  { name: 'why', address: viewAddress('why', { question: QUESTION }), shown: '.candidates li' },
  { name: 'documents', address: '/#documents', shown: 'tbody tr' },
  { name: 'questions', address: '/#questions', shown: '.choices' },
  { name: 'digests', address: '/#digests', shown: 'h2' },
  { name: 'a timeline', address: viewAddress('timeline', { topic: 'Taliban' }), shown: '.dated li' },
  { name: 'a comparison', address: viewAddress('compare', { topic: 'harbour' }), shown: '.sources li' },
] as const;

describe.skipIf(!hasChromium)('the views of the page', () => {
  let served: Served;
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    served = await serve();
  }, 60_000);
  afterAll(() => served?.stop());
  beforeEach(async () => {
    seen = await visit(served.browser, served.base);
    page = seen.page;
  });
  afterEach(async () => {
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  async function ask(question: string): Promise<void> {
    await page.goto('/');
    await page.getByLabel('Question or command').fill(question);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  }

  async function violations(): Promise<string[]> {
    await page.addScriptTag({ content: axe.source });
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    };
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(VIEWS)('$name: axe finds nothing', async ({ address, shown }) => {
      // The policy forbids scripts from elsewhere, and so also axe; that it is kept is what the other tests are for.
      const other = await visit(served.browser, served.base, { colorScheme, bypassCSP: true });
      page = other.page;
      await page.goto(address);
      await page.locator(shown).first().waitFor();
      expect(await violations()).toEqual([]);
      expect(other.troubles).toEqual([]);
      await other.close();
    });

    test('an answer and its previews: axe finds nothing of ours', async () => {
      const other = await visit(served.browser, served.base, { colorScheme, bypassCSP: true });
      page = other.page;
      await ask(QUESTION);
      expect(await violations()).toEqual([]);
      for (const tab of ['Slack', 'Discord', 'Terminal']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel').getByText('April 2025').first().waitFor();
        expect(await violations(), tab).toEqual([]);
      }
      await other.close();
    });
  });

  test.each(VIEWS)('$name: no scrolling to the side on a phone of 360 pixels', async ({ address, shown }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await page.locator(shown).first().waitFor();
    await page.waitForTimeout(100);
    const { scrollWidth, clientWidth } = (await page.evaluate(
      '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
    )) as { scrollWidth: number; clientWidth: number };
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  test('an answer and its previews need no scrolling to the side on a phone either', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await ask(QUESTION);
    for (const tab of ['Slack', 'Discord', 'Terminal', 'Ibid']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').getByText('April 2025').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth'), tab).toBeLessThanOrEqual(360);
    }
  });

  test.each(VIEWS)('$name: nothing jumps while it loads', async ({ address, shown }) => {
    await page.addInitScript(`
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    await page.goto(address);
    await page.locator(shown).first().waitFor();
    await page.waitForTimeout(300);
    // 0.1 is what web.dev/cls calls good.
    expect(await page.evaluate('window.shifted')).toBeLessThan(0.1);
  });

  test('light and dark by the switch, which holds after a reload', async () => {
    await page.goto('/');
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await ground();
    await page.getByLabel('Colours').selectOption('dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
  });

  test('landmarks, and one heading of the first rank in each view', async () => {
    for (const { address, shown } of VIEWS) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.locator(shown).first().waitFor();
      for (const role of ['banner', 'navigation', 'main'] as const)
        expect(await page.getByRole(role).count(), `${role} of ${address}`).toBeGreaterThan(0);
      expect(await page.getByRole('heading', { level: 1 }).count(), address).toBe(1);
    }
  });

  test('why: the candidates, what spoke for each, and why the others lost', async () => {
    await ask(QUESTION);
    const quote = (await page.locator('blockquote').first().textContent()) ?? '';
    await page.getByRole('link', { name: 'Why?' }).click();
    const first = page.locator('.candidates li').first();
    await first.waitFor();
    expect(await first.locator('blockquote').textContent()).toContain(quote);
    expect(await first.locator('tbody tr').count()).toBeGreaterThan(2);
    expect(await page.locator('.candidates li.lost .outcome').first().textContent()).toMatch(/^Not shown: \w/);
    expect(await page.getByRole('img', { name: /Confidence \d+ %, needed \d+ %/ }).count()).toBe(1);
  });

  test('the boards: documents narrow by month and words, and questions tell what was asked', async () => {
    await ask(QUESTION);
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    await page.getByRole('link', { name: QUESTION }).first().waitFor();
    await page.getByRole('link', { name: 'Documents', exact: true }).click();
    const rows = page.locator('table.cards tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    const month = page.getByRole('combobox', { name: /^Month/ });
    await month.selectOption({ index: 1 });
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await month.selectOption('');
    await page.getByLabel('Title, site or file').fill('dredger');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await rows.first().getByRole('link').click();
    await page.locator('article .text').waitFor();
  });

  async function saved(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const coming = page.waitForEvent('download');
    await press();
    const download: Download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  test('a timeline is a picture, saved as SVG and PNG, and the same as text', async () => {
    await page.goto(viewAddress('timeline', { topic: 'Taliban recognition' }));
    const picture = page.locator('.picture img');
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(300);
    const svg = await saved(() => page.getByRole('button', { name: 'Save as SVG' }).click());
    expect(svg.name).toBe('timeline Taliban recognition.svg');
    expect(svg.bytes.toString('utf8')).toMatch(/^<(?:\?xml|svg)[\s\S]*<\/svg>\s*$/);
    const png = await saved(() => page.getByRole('button', { name: 'Save as PNG' }).click());
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1_000);
    const quote = await page.locator('.dated blockquote').first().textContent();
    await page.locator('.dated a.place').first().click();
    await page.locator('mark.target').first().waitFor();
    expect((await page.locator('mark.target').allTextContents()).join('')).toBe(quote);
  });

  test('an answer is exported in each form, and the whole conversation at once', async () => {
    await ask(QUESTION);
    const quote = (await page.locator('blockquote').first().textContent()) ?? '';
    await page.getByText('Export', { exact: true }).click();
    const save = (label: string) => saved(() => page.getByRole('button', { name: label }).first().click());
    expect((await save('Markdown')).bytes.toString('utf8')).toContain('[^1]');
    expect(JSON.parse((await save('CSL-JSON')).bytes.toString('utf8'))).not.toEqual([]);
    expect((await save('BibTeX')).bytes.toString('utf8')).toMatch(/^@\w+\{/m);
    const zip = await JSZip.loadAsync((await save('ZIP')).bytes);
    expect(Object.keys(zip.files).some((name) => name.endsWith('SHA256SUMS') || name.endsWith('SHA-256SUMS'))).toBe(
      true,
    );
    await page.getByLabel('Question or command').fill('When did the Taliban capture Kabul?');
    await page.keyboard.press('Enter');
    await page.getByRole('article').nth(1).waitFor();
    await page.getByText('Export the whole conversation').click();
    const both = await saved(() => page.locator('.whole-thread').getByRole('button', { name: 'Markdown' }).click());
    expect(both.bytes.toString('utf8').replace(/\s+/g, ' ')).toContain(quote.slice(0, 40));
    expect(both.bytes.toString('utf8')).toContain('Kabul');
  });
});
