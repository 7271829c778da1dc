import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentRoutes } from '../../../../src/app/local-page/api/document.ts';
import type { DocumentView } from '../../../../src/page-views/document-view.ts';
import { citation, ending, invocation } from '../../../store/samples.ts';
import { type Served, serveRoutes, viewOf } from './served.ts';

const STORY = [
  'Ferry strike ends after nine days',
  'Harbour Post, 3 May 2025',
  '',
  'The crews of the northern ferries went back to work on Saturday after nine days of strike, the company said.',
  '',
  'Both sides agreed on a raise of four per cent and on two more free days a year for those who work at night.',
  '',
  'Share this article',
  '',
  'The first boat left the harbour at six in the morning with ninety people and a lorry full of bread on board.',
].join('\n');
const COPY = STORY.replace('Harbour Post', 'The Meridian')
  .replace('nine days of strike, the company said', 'nine days of strike')
  .replace('four per cent', 'five per cent')
  .replace(' and a lorry full of bread', '');

let served: Served;
beforeAll(async () => {
  served = await serveRoutes(documentRoutes, {
    'open/ferry.txt': STORY,
    'open/copy of it.txt': COPY,
    'closed/ferry.txt': `${STORY}\n`,
  });
});
afterAll(() => served.remove());

const path = (file: string, more = '') => `/document?file=${encodeURIComponent(file)}${more}`;
const view = async (response: Response | Promise<Response>) => (await (await response).json()) as DocumentView;

async function quoted(key: string, quote: string, start: number) {
  const given = invocation([key]);
  await served.state.accept(given);
  await served.state.posting(given.id, {
    question: `of ${key}`,
    citations: [{ ...citation('open/ferry.txt', quote), start, end: start + quote.length }],
  });
  await served.state.finished(given.id, ending());
}

describe('a document', () => {
  test('with its parts, its copies and what was quoted of it', async () => {
    const quote = 'a raise of four per cent';
    await quoted('stands', quote, STORY.indexOf(quote));
    await quoted('gone', 'a raise of nine per cent', 40);
    const shown = await view(served.get(path('open/ferry.txt')));
    expect(shown.text).toBe(STORY);
    expect(shown).toMatchObject({
      file: 'open/ferry.txt',
      format: 'text',
      changedSinceIndexed: false,
      goneQuotations: 1,
    });
    expect(shown.published?.value).toBe('2025-05-03');
    expect(shown.removed.map(({ start, end }) => STORY.slice(start, end).trim())).toContain('Share this article');
    expect(shown.copies.map(({ file }) => file)).toEqual(['closed/ferry.txt', 'open/copy of it.txt']);
    expect(shown.quotations.map(({ start, end, question }) => [STORY.slice(start, end), question])).toEqual([
      [quote, 'of stands'],
    ]);
  });

  test('what became of the quotation that a link was made for, for guests too', async () => {
    const quote = 'a raise of four per cent';
    const at = STORY.indexOf(quote);
    await quoted('linked', quote, at);
    await quoted('linked and moved', quote, 3);
    await quoted('linked and gone', 'a raise of six per cent', 90);
    const linked = async (place: string, seen = {}) =>
      (await view(served.get(path('open/ferry.txt', `&at=${place}`), seen))).linked;
    const now = { start: at, end: at + quote.length };
    expect(await linked(`${now.start}-${now.end}`)).toEqual({ standing: 'unchanged', now });
    expect(await linked(`3-${3 + quote.length}`, { isGuest: true })).toEqual({ standing: 'moved', now });
    expect(await linked('90-113')).toEqual({ standing: 'gone', now: null });
    expect(await linked('5-10')).toEqual({ standing: 'unknown', now: null });
    for (const none of ['', '10-5', 'x', '1-2-3']) expect(await linked(none)).toBeNull();
  });

  test('in windows', async () => {
    const shown = await view(served.get(path('open/ferry.txt', '&from=10&to=40')));
    expect([shown.from, shown.to, shown.length, shown.text]).toEqual([10, 40, STORY.length, STORY.slice(10, 40)]);
    const odd = await view(served.get(path('open/ferry.txt', '&from=-1&to=x')));
    expect(odd.text).toBe(STORY);
  });

  test('what may not be seen is told of like what is not there, and is no copy', async () => {
    const closed = viewOf('open');
    const hidden = await served.get(path('closed/ferry.txt'), { view: closed });
    const missing = await served.get(path('open/nothing.txt'), { view: closed });
    expect([hidden.status, await hidden.json()]).toEqual([missing.status, await missing.json()]);
    expect(hidden.status).toBe(404);
    for (const file of ['../secret', '/etc/passwd', '', 'open/../closed/ferry.txt'])
      expect((await served.get(path(file))).status).toBe(404);
    const shown = await view(served.get(path('open/ferry.txt'), { view: closed }));
    expect(shown.copies.map(({ file }) => file)).toEqual(['open/copy of it.txt']);
    expect((await served.get('/copy?file=open/ferry.txt&copy=closed/ferry.txt', { view: closed })).status).toBe(404);
  });

  test('a guest is told of no other file and of nothing that was asked', async () => {
    const shown = await view(served.get(path('open/ferry.txt'), { isGuest: true }));
    expect([shown.copies, shown.moreCopies, shown.quotations, shown.goneQuotations]).toEqual([[], 0, [], 0]);
    expect((await served.get('/copy?file=open/ferry.txt&copy=open/ferry.txt', { isGuest: true })).status).toBe(403);
  });

  test('what a copy cut, changed and added', async () => {
    const response = await served.get(`/copy?file=open/ferry.txt&copy=${encodeURIComponent('open/copy of it.txt')}`);
    const { differences, complete, same } = (await response.json()) as {
      differences: { kind: string; here: { start: number; end: number } | null; there: string }[];
      complete: boolean;
      same: number;
    };
    expect(complete).toBe(true);
    expect(same).toBeGreaterThan(0.8);
    const told = differences.map(({ kind, here, there }) => [kind, here && STORY.slice(here.start, here.end), there]);
    expect(told).toContainEqual(['cut', 'the company said', '']);
    expect(told).toContainEqual(['changed', 'four', 'five']);
    expect(told).toContainEqual(['cut', 'and a lorry full of bread', '']);
  });

  test('a file that changed is shown as it is now, and that is said', async () => {
    served.write('open/late.txt', STORY);
    await served.reindex();
    served.write('open/late.txt', STORY.replace('nine', 'ten'));
    const shown = await view(served.get(path('open/late.txt')));
    expect(shown.changedSinceIndexed).toBe(true);
    expect(shown.text).toContain('ten days');
  });

  test('lines that recur on a site are removed as they are in the index', async () => {
    const told = [
      'The council voted for a new bridge over the canal. It will cost more than the old one did when it was built.',
      'Two bakers in the old town have begun to deliver bread by bicycle, and their customers are pleased with it.',
      'A storm took the roof of the swimming hall on Friday night; nobody was inside, the fire brigade said.',
      'The school choir travels to Riga in autumn, where it sings together with children from nine countries.',
      'Fishermen complain that seals empty their nets, and ask the ministry for money to buy stronger ones.',
      'The museum shows maps of the coast which a pilot drew three hundred years ago on long winter evenings.',
    ];
    for (const [n, story] of told.entries()) {
      const lines = [
        story,
        'Join our evening walk through the old harbour every second Thursday',
        `${story} So it was ${n}.`,
      ];
      const body = lines.map((line) => `<p>${line}</p>`).join('');
      const head = `<meta property="og:site_name" content="Harbour Post"><title>Matter ${n}</title>`;
      served.write(`site/${n}.html`, `<html><head>${head}</head><body><article>${body}</article></body></html>`);
    }
    await served.reindex();
    const { index } = served.shelf();
    const document = index.documents.find(({ file }) => file === 'site/3.html')!;
    const indexed = Array.from({ length: document.endPassage - document.firstPassage }, (_, i) => {
      const { start, end } = index.passage(document.firstPassage + i);
      return { start, end };
    });
    const shown = await view(served.get(path('site/3.html')));
    expect(shown.kept.map(({ start, end }) => ({ start, end }))).toEqual(indexed);
    const walk = shown.removed.find(({ start, end }) => shown.text.slice(start, end).includes('evening walk'));
    expect(walk?.rule).toBe('site-boilerplate');
    expect(indexed.some(({ start, end }) => shown.text.slice(start, end).includes('evening walk'))).toBe(false);
  });

  test('ten megabytes are read in a process of their own, once, and shown in windows', async () => {
    const text = Array.from(
      { length: 110_000 },
      (_, i) => `Paragraph ${i} says that the ferry of route ${i} left the harbour with ${i % 97} people aboard.`,
    ).join('\n\n');
    expect(text.length).toBeGreaterThan(10_000_000);
    served.write('large.txt', text);
    await served.reindex();
    const at = text.indexOf('Paragraph 90000 ');
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const first = await view(served.get(path('large.txt', `&from=${at}&to=${at + 500}`)));
    clearInterval(pulse);
    expect(first.text).toBe(text.slice(at, at + 500));
    expect(longest).toBeLessThan(1500);
    const started = performance.now();
    const second = await view(served.get(path('large.txt', `&from=${at + 500}`)));
    expect(second.text).toBe(text.slice(at + 500, at + 200_500));
    expect(second.kept.length).toBeGreaterThan(100);
    // Far less than reading it again takes.
    expect(performance.now() - started).toBeLessThan(1500);
  }, 90_000);
});
