import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Citation } from '../../../../src/answer/answer.ts';
import { pictureRoutes } from '../../../../src/app/local-page/api/pictures.ts';
import { type Served, serveRoutes, viewOf } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveRoutes(pictureRoutes, 'samples');
});
afterAll(() => served.remove());

async function equalsFile({ file, quote, start, end }: Citation) {
  const document = served.shelf().index.documents.find((one) => one.file === file)!;
  expect((await served.shelf().current(document))!.slice(start, end)).toBe(quote);
}

describe('timelines and comparisons', () => {
  test('dated statements, each as its file has it, and the picture of them', async () => {
    const told = (await (await served.get('/timeline?topic=Taliban%20recognition')).json()) as {
      topic: string;
      statements: { from: string; to: string; citation: Citation }[];
    };
    expect(told.topic).toBe('Taliban recognition');
    expect(told.statements.length).toBeGreaterThan(2);
    for (const { citation } of told.statements) await equalsFile(citation);
    const response = await served.get('/timeline.svg?topic=Taliban%20recognition&theme=dark&width=900');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBeNull();
    const svg = await response.text();
    expect(svg).toContain('width="900"');
    expect(svg).toContain(`${told.statements.length} dated statements`);
    expect(svg).toContain('9 July 2025');
  });

  test('only days in between, where they are given', async () => {
    const told = (await (await served.get('/timeline?topic=Taliban&from=2025-01-01&to=2025-06-30')).json()) as {
      statements: { from: string; to: string }[];
    };
    expect(told.statements.length).toBeGreaterThan(0);
    for (const { from, to } of told.statements) expect(to >= '2025-01-01' && from <= '2025-06-30').toBe(true);
  });

  test('independent sources side by side', async () => {
    const told = (await (await served.get('/compare?topic=Taliban%20recognition')).json()) as {
      sources: { file: string; citations: Citation[] }[];
    };
    expect(told.sources.length).toBeGreaterThan(1);
    for (const { citations } of told.sources) for (const citation of citations) await equalsFile(citation);
    const response = await served.get('/compare.svg?topic=Taliban%20recognition&download');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="comparison.svg"');
    expect(await response.text()).toContain(`${told.sources.length} independent sources`);
  });

  test('without a topic there is nothing to draw; of what may not be seen nothing is drawn', async () => {
    for (const path of ['/timeline', '/timeline.svg?topic=%20', '/compare?topic=', '/compare.svg'])
      expect((await served.get(path)).status).toBe(400);
    const nothing = await served.get('/timeline?topic=Taliban', { view: viewOf('nowhere') });
    expect(await nothing.json()).toEqual({ topic: 'Taliban', statements: [] });
  });
});
