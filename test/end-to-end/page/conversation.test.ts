import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, type Visit, visit } from './real-browser.ts';
import { type Served, serve } from './shelf.ts';

const QUESTION = 'when did Russia delist the Taliban';

/** The words that the first answer quotes first, as they came from the server. */
type Sent = { reply: { sections: { blocks: { kind: string; citation?: { quote: string } }[] }[] } } & Record<
  'slack' | 'discord',
  unknown
>;
const quoteOf = ({ reply }: Sent) =>
  reply.sections.flatMap(({ blocks }) => blocks.flatMap(({ citation }) => (citation ? [citation.quote] : [])))[0] ?? '';

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

  async function ask(question: string): Promise<Sent> {
    const coming = page.waitForResponse((response) => response.url().endsWith('/api/invocations'));
    await page.getByLabel('Question or command').fill(question);
    await page.keyboard.press('Enter');
    return (await (await coming).json()) as Sent;
  }

  test('a question is answered with its quotation, and the short answer is set off inside it', async () => {
    const quote = quoteOf(await ask(QUESTION));
    expect(quote).toContain('17 April 2025');
    const answer = page.getByRole('article');
    expect(await answer.locator('blockquote').first().textContent()).toBe(quote);
    expect(await answer.locator('blockquote .short').first().textContent()).toBe('17 April 2025');
    expect(await answer.textContent()).toMatch(/\(\d+ %\)/);
  });

  test('an example is asked with one press', async () => {
    const example = page.getByRole('list', { name: 'Questions that' }).getByRole('button').first();
    const question = await example.textContent();
    await example.click();
    await page.getByRole('article').locator('blockquote').first().waitFor();
    expect(await page.locator('.said').textContent()).toBe(`You: ${question}`);
  });

  test.each(['Slack', 'Discord'])('%s: the preview shows the very words that would be sent', async (platform) => {
    const sent = await ask(QUESTION);
    const quote = quoteOf(sent);
    // What is sent may have escapes in it, which no platform shows; letters alone stand as they are.
    const letters = (text: string) => text.replace(/[^A-Za-z]/g, '');
    expect(letters(JSON.stringify(sent[platform.toLowerCase() as 'slack' | 'discord']))).toContain(
      letters(quote.slice(0, 40)),
    );
    await page.getByRole('tab', { name: platform }).click();
    const preview = page.locator(`.${platform.toLowerCase()}-preview`);
    await preview.getByText('April 2025').first().waitFor();
    expect(await preview.textContent()).toContain(quote);
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
    const quote = await page.locator('article blockquote').first().textContent();
    expect(quote).toContain('17 April 2025');
    await page.getByRole('tab', { name: 'Ibid' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.slack-preview').getByText('April 2025').first().waitFor();
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { name: 'Ibid' }).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('place');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/documents/**');
    await page.goBack();
    expect(await page.locator('article blockquote').first().textContent()).toBe(quote);
  });

  test('where Ibid does not answer it says so, and what is sent again is answered once', async () => {
    let dropped = 0;
    await page.route('**/api/invocations', async (route) => {
      if (dropped++ === 0) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await page.getByLabel('Question or command').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(seen.troubles.length).toBe(1);
    (seen.troubles as string[]).length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await page.getByRole('article').locator('blockquote').first().textContent()).toContain('17 April 2025');
    expect(await page.getByRole('article').count()).toBe(1);
  });
});
