import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, type Visit, visit } from './real-browser.ts';
import { type Served, serve } from './shelf.ts';

const QUESTION = 'when did Russia delist the Taliban';
const QUOTE =
  'Russia removed the Taliban from its list of banned terrorist organisations on 17 April 2025, when the Supreme Court granted a request by the prosecutor general.';

describe.skipIf(!hasChromium)('a conversation in the browser', () => {
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
    await page.goto('/');
  });
  afterEach(async () => {
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  async function ask(question: string): Promise<void> {
    await page.getByLabel('Question or command').fill(question);
    await page.keyboard.press('Enter');
  }

  test('a question is answered with its quotation, and the short answer is set off inside it', async () => {
    await ask(QUESTION);
    const answer = page.getByRole('article');
    expect(await answer.locator('blockquote').first().textContent()).toBe(QUOTE);
    expect(await answer.locator('blockquote .short').first().textContent()).toBe('17 April 2025');
    expect(await answer.textContent()).toContain('likely');
  });

  test('an example is asked with one press', async () => {
    const example = page.getByRole('list', { name: 'Questions that' }).getByRole('button').first();
    const question = await example.textContent();
    await example.click();
    await page.getByRole('article').locator('blockquote').first().waitFor();
    expect(await page.locator('.said').textContent()).toBe(`You: ${question}`);
  });

  test.each(['Slack', 'Discord'])('%s: the preview shows the very words that would be sent', async (platform) => {
    const sent = page.waitForResponse((response) => response.url().endsWith('/api/invocations'));
    await ask(QUESTION);
    const payload = JSON.stringify((await (await sent).json())[platform.toLowerCase()]);
    expect(payload).toContain('granted a request by the prosecutor general');
    await page.getByRole('tab', { name: platform }).click();
    const preview = page.locator(`.${platform.toLowerCase()}-preview`);
    await preview.getByText('granted a request').waitFor();
    expect(await preview.textContent()).toContain(QUOTE);
    expect(await preview.getByRole('button', { name: 'Other sources' }).count()).toBe(1);
  });

  test.each(['Slack', 'Discord'])('%s: a button of the preview does what it does there', async (platform) => {
    await ask(QUESTION);
    await page.getByRole('tab', { name: platform }).click();
    await page.locator(`.${platform.toLowerCase()}-preview`).getByRole('button', { name: 'More context' }).click();
    await page.getByRole('article').nth(1).waitFor();
    expect(await page.locator('.said').nth(1).textContent()).toBe('You: More context');
    expect(await page.getByRole('article').nth(1).textContent()).toContain('removed the Taliban');
  });

  test('a follow-up is understood with what was asked before', async () => {
    await ask(QUESTION);
    await page.getByRole('article').waitFor();
    await ask('and who asked for it?');
    expect(await page.getByRole('article').nth(1).textContent()).toContain('prosecutor general');
  });

  test('a command has a field for each of its options', async () => {
    await page.getByLabel('Command', { exact: true }).selectOption('ask');
    await page.getByLabel('question (needed)').fill(QUESTION);
    await page.getByLabel('as-of').fill('2025-03');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article').waitFor();
    expect(await page.locator('.said').textContent()).toContain(`/ask ${QUESTION} as-of:2025-03`);
    expect(await page.getByRole('article').textContent()).toContain('hidden');
  });

  test('what chat would ask in a dialog is a form here', async () => {
    await ask('/digest create');
    await page.getByRole('form', { name: 'digest' }).waitFor();
    await page.getByLabel('Topic').fill('harbour');
    await page.getByLabel('Days, time').fill('weekdays at 8:30');
    await page.getByRole('form', { name: 'digest' }).getByRole('button', { name: 'Send' }).click();
    const made = page.getByRole('article');
    await made.waitFor();
    expect(await made.textContent()).toMatch(/harbour[\s\S]*8:30/);
  });

  test('by keyboard alone: ask, look at it as on Slack, follow the citation, come back', async () => {
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await page.getByRole('tab', { name: 'Ibid' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.slack-preview').getByText('granted a request').waitFor();
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { name: 'Ibid' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('place');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/documents/**');
    await page.goBack();
    expect(await page.locator('article blockquote').first().textContent()).toBe(QUOTE);
  });

  test('where Ibid does not answer it says so, and what is sent again is answered once', async () => {
    let dropped = 0;
    await page.route('**/api/invocations', async (route) => {
      if (dropped++ === 0) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await ask(QUESTION);
    await page.getByRole('alert').waitFor();
    expect(seen.troubles.length).toBe(1);
    (seen.troubles as string[]).length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await page.getByRole('article').locator('blockquote').first().textContent()).toBe(QUOTE);
  });
});
