import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentAddress } from '../../../page/src/shell/route.ts';
import { hasChromium, type Visit, visit } from './real-browser.ts';
import { type Served, serve } from './shelf.ts';

/** About 4 MB, of which one line alone answers a question. */
const LINES = 40_000;
const NEEDLE = 'The lighthouse keeper of Farrow Point counted 8,114 storm petrels on 3 March 2024.';
const long = Array.from({ length: LINES }, (_, i) =>
  i === LINES - 9_000
    ? NEEDLE
    : `Entry ${i}: the wind stood in the north, and nothing passed the light before noon that day.`,
).join('\n\n');

const HOSTILE = `# <img src=x onerror="alert('title')">

Published 5 May 2024

The ferry <script>alert('script')</script> to Quell Island was <b onclick="alert(1)">cancelled</b> on 4 May 2024 by order of [the harbour master](javascript:alert('link')).

<iframe src="https://elsewhere.example/"></iframe> <svg onload="alert('svg')"></svg> <style>body{display:none}</style>

The file was named invoice\u202efdp.exe in the letter of the Quell Island council.
`;

describe.skipIf(!hasChromium)('documents in the browser', () => {
  let served: Served;
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    served = await serve({ 'log/farrow-point.txt': long, 'hostile <b>&"name.md': HOSTILE });
  }, 120_000);
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

  /** The words that are marked as the quotation. */
  async function highlighted(): Promise<string> {
    await page.locator('mark.target').first().waitFor();
    return (await page.locator('mark.target').allTextContents()).join('');
  }

  async function isInView(): Promise<boolean> {
    const box = await page.locator('mark.target').first().boundingBox();
    return box !== null && box.y >= 0 && box.y + Math.min(box.height, 100) <= 800;
  }

  test.each([
    'when did Russia delist the Taliban',
    'When did the Taliban capture Kabul?',
    'how many people fell ill in Harrowdale',
    'who is against dredging the harbour',
  ])('%s: each citation leads to its words', async (question) => {
    await ask(question);
    const count = await page.locator('.quotation').count();
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i++) {
      const quotation = page.locator('.quotation').nth(i);
      const quote = await quotation.locator('blockquote').textContent();
      await quotation.locator('a.place').click();
      expect(await highlighted()).toBe(quote);
      expect(await isInView()).toBe(true);
      await page.goBack();
    }
  });

  test('a link from elsewhere leads to the same words', async () => {
    await ask('when did Russia delist the Taliban');
    const quote = await page.locator('blockquote').first().textContent();
    const link = await page.locator('a.place').first().getAttribute('href');
    await page.goto('about:blank');
    await page.goto(link ?? '');
    expect(await highlighted()).toBe(quote);
  });

  test('what was left out is grey, with the reason, and can be hidden; dates lead to where they stand', async () => {
    await page.goto(documentAddress('Russia recognises Taliban government.txt'));
    const removed = page.locator('article .removed');
    await removed.first().waitFor();
    expect(await page.locator('article').textContent()).toContain('Skip to content');
    expect(await removed.locator('.reason, summary').first().textContent()).toMatch(/^left out: \w/);
    await page.getByLabel('Show what was left out').uncheck();
    expect(await removed.first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'where it stands' }).first().click();
    expect(await highlighted()).toContain('4 July 2025');
  });

  test('copies stand side by side, with what each changed', async () => {
    await page.goto(documentAddress('wire/taliban ruling (Northgate Herald).txt'));
    await page
      .getByRole('button', { name: /^Compare/ })
      .first()
      .click();
    const table = page.locator('.comparison');
    await table.waitFor();
    expect(await table.textContent()).toMatch(/\d+ % of the words are the same/);
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
  });

  test('a link beyond the end of the file says so', async () => {
    await page.goto(`${documentAddress('water/final-count.md')}#90000000-90000010`);
    expect(await page.getByRole('alert').textContent()).toContain('The quotation cannot be shown');
  });

  test('a large document opens at the quotation, and goes on in both directions', async () => {
    await ask('how many storm petrels did the lighthouse keeper of Farrow Point count');
    await page.locator('a.place').first().click();
    expect(await highlighted()).toBe(NEEDLE);
    expect(await isInView()).toBe(true);
    const before = (await page.locator('article .text').allTextContents()).join('').length;
    expect(before).toBeLessThan(400_000);
    await page.getByRole('button', { name: 'Show what follows' }).click();
    await page.locator('article .text').nth(1).waitFor();
    const texts = (await page.locator('article .text').allTextContents()).join('');
    expect(long).toContain(texts.slice(0, 60_000));
    expect(long).toContain(texts.slice(-60_000));
  });

  test('what is in a document is text: nothing runs, nothing is loaded, nothing turns the letters round', async () => {
    await ask('when was the ferry to Quell Island cancelled');
    const quote = await page.locator('.quotation blockquote').first().textContent();
    expect(quote).toContain("<script>alert('script')</script>");
    for (const tab of ['Slack', 'Discord', 'Terminal', 'Ibid']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('[role=tabpanel]').getByText('cancelled').first().waitFor();
    }
    await page.locator('a.place').first().click();
    expect(await highlighted()).toBe(quote);
    const article = page.getByRole('article');
    expect(await article.textContent()).toContain('invoice\u202efdp.exe');
    expect(await article.locator('[data-code="U+202E"]').count()).toBe(1);
    expect(await article.locator('script, img, iframe, svg, style, b, a').count()).toBe(0);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<img src=x');
    await page.waitForTimeout(200);
  });
});
