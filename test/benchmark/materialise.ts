import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Paragraphs of many documents, a row each, those of one document together. */
export const SCALE_DATA = resolve(import.meta.dirname, '../../../shared/data/scale/passages.jsonl.gz');

interface Row {
  readonly doc: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

/** Writes whole documents until they hold `wanted` paragraphs, one Markdown file a document. */
export async function materialise(wanted: number, folder: string, corpus = SCALE_DATA): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let paragraphs = 0;
  let open: Row[] = [];
  const write = () => {
    const [first] = open;
    if (!first) return;
    const front = (['title', 'date'] as const)
      .filter((key) => first[key])
      .map((key) => `${key}: ${JSON.stringify(first[key])}`);
    const body = open.map((row) => row.text).join('\n\n');
    writeFileSync(
      join(folder, `${first.doc.replace(/[^A-Za-z0-9._-]/g, '_')}.md`),
      `---\n${front.join('\n')}\n---\n\n${body}\n`,
    );
    paragraphs += open.length;
    open = [];
  };
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const row = JSON.parse(line) as Row;
    if (open[0] && open[0].doc !== row.doc) write();
    if (paragraphs >= wanted) break;
    open.push(row);
  }
  write();
  return paragraphs;
}
