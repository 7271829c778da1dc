import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Citation } from '../../../../src/answer/answer.ts';
import { exportRoutes } from '../../../../src/app/local-page/api/export.ts';
import type { Place } from '../../../../src/chat/place.ts';
import { seeDocuments } from '../../../../src/chat/see-documents.ts';
import { SAMPLES } from '../../../sample-shelf.ts';
import { ending, invocation } from '../../../store/samples.ts';
import { type Served, serveRoutes, viewOf } from './served.ts';

const QUESTION = 'Who recognised the Taliban government?';
const PAGE: Place = { platform: 'web', team: null, channel: 'c1', thread: null, direct: true };

let served: Served;
let citations: readonly Citation[];
beforeAll(async () => {
  served = await serveRoutes(exportRoutes, 'samples');
  const documents = seeDocuments(served.shelf(), { key: 'all', allows: () => true, home: '' });
  ({ citations } = await documents.ask(QUESTION));
  expect(citations.length).toBeGreaterThan(1);
  await record('one', citations);
  await record('nothing', []);
  await record('elsewhere', citations, { ...PAGE, platform: 'slack' });
});
afterAll(() => served.remove());

async function record(key: string, quoted: readonly Citation[], place = PAGE) {
  const given = invocation([key], { place });
  await served.state.accept(given);
  await served.state.posting(given.id, { question: QUESTION, citations: quoted });
  await served.state.finished(given.id, ending());
}
const id = (key: string) => invocation([key]).id;
const ask = (as: string, ...keys: string[]) =>
  served.post(`/export?as=${as}`, { conversation: 'c1', ids: keys.map(id) });

describe('an export', () => {
  test('as Markdown, CSL-JSON and BibTeX', async () => {
    const markdown = await ask('markdown', 'one');
    expect(markdown.headers.get('content-disposition')).toBe(
      'attachment; filename="ibid-who-recognised-the-taliban-government.md"',
    );
    const text = await markdown.text();
    expect(text.match(/^> /gm)).toHaveLength(citations.length);
    const files = new Set(citations.map(({ file }) => file));
    const csl = (await (await ask('csl', 'one')).json()) as { custom: { file: string } }[];
    expect(new Set(csl.map(({ custom }) => custom.file))).toEqual(files);
    const bibtex = await (await ask('bibtex', 'one')).text();
    expect(bibtex.match(/^@misc\{/gm)).toHaveLength(files.size);
  });

  test('as an archive: the cited files as they are, with their digests, and quotations that stand in them', async () => {
    const response = await ask('zip', 'one');
    expect(response.headers.get('content-type')).toBe('application/zip');
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const manifest = JSON.parse(await zip.file('manifest.json')!.async('string'));
    expect(manifest.leftOut).toEqual([]);
    for (const { path, file, sha256 } of manifest.documents) {
      const bytes = await zip.file(path)!.async('nodebuffer');
      expect(bytes.equals(readFileSync(join(SAMPLES, file)))).toBe(true);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect(manifest.replies[0].quotations.map(({ quote }: { quote: string }) => quote)).toEqual(
      citations.map(({ quote }) => quote),
    );
  });

  test('of what the file no longer holds no words are exported', async () => {
    await record('changed', [
      { ...citations[0]!, quote: 'Words that were never there, of a strange kind.' },
      citations[1]!,
    ]);
    for (const as of ['markdown', 'csl', 'bibtex', 'zip']) {
      const bytes = Buffer.from(await (await ask(as, 'changed')).arrayBuffer());
      expect(bytes.includes('never there')).toBe(false);
    }
    expect(await (await ask('markdown', 'changed')).text()).toContain('1 quotation left out');
  });

  test('what may not be seen here is not in it', async () => {
    const closed = await served.post('/export?as=markdown', { ids: [id('one')] }, { view: viewOf('nowhere') });
    expect(closed.status).toBe(404);
    for (const keys of [['elsewhere'], ['nothing'], ['unknown']])
      expect((await ask('markdown', ...keys)).status).toBe(404);
  });

  test('a whole thread is in one file, in its order', async () => {
    const text = await (await ask('markdown', 'one', 'nothing', 'one')).text();
    expect(text.match(/^# /gm)).toHaveLength(3);
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(citations.length);
  });

  test('what is asked for wrongly is told', async () => {
    expect((await ask('pdf', 'one')).status).toBe(400);
    expect((await ask('__proto__', 'one')).status).toBe(400);
    for (const body of [null, {}, { ids: [] }, { ids: 'x' }, { ids: [1] }])
      expect((await served.post('/export?as=zip', body)).status).toBe(400);
  });
});
