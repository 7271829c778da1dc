import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { verify } from '../../../answer/quote/verify.ts';
import { readBytes } from '../../../corpus/folder/read-bytes.ts';
import { readSource } from '../../../corpus/formats/read.ts';
import { isPrivate } from '../../../page-views/boards/place-words.ts';
import { archiveFiles, zipOf } from '../../../page-views/exports/archive.ts';
import { bibtexOf } from '../../../page-views/exports/bibtex.ts';
import { exportedReply } from '../../../page-views/exports/collect.ts';
import { cslOf } from '../../../page-views/exports/csl.ts';
import { type Exported, type Reference, referencesOf, slug } from '../../../page-views/exports/exported.ts';
import { markdownOf } from '../../../page-views/exports/markdown.ts';
import type { PageDeps, PageEnv, Seen } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';

const BODY = z.object({ ids: z.array(z.string().min(1).max(64)).min(1).max(200) });

/** Bytes of the cited files together; what is beyond is left out of an archive, and named in it. */
const LARGEST = 64 * 1024 * 1024;

interface Made {
  readonly type: string;
  readonly ending: string;
  readonly content: string | Uint8Array;
}

/** `POST /export?as=markdown|csl|bibtex|zip` with the ids of replies: they as a file, in the order of the ids. */
export function exportRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const makers: Readonly<Record<string, (exported: Exported, seen: Seen) => Promise<Made>>> = {
    markdown: async (exported) => ({ type: 'text/markdown', ending: 'md', content: markdownOf(exported) }),
    csl: async (exported, seen) => ({
      type: 'application/vnd.citationstyles.csl+json',
      ending: 'json',
      content: cslOf(references(exported, seen)),
    }),
    bibtex: async (exported, seen) => ({
      type: 'application/x-bibtex',
      ending: 'bib',
      content: bibtexOf(references(exported, seen)),
    }),
    zip: async (exported, seen) => ({
      type: 'application/zip',
      ending: 'zip',
      content: await archive(exported, seen, deps),
    }),
  };
  app.post('/export', async (context) => {
    const body = BODY.safeParse(await context.req.json().catch(() => null));
    if (!body.success)
      return problemAnswer(context, 400, { code: 'body', message: 'expected "ids": the ids of 1 to 200 replies' });
    const as = context.req.query('as') ?? '';
    const make = Object.hasOwn(makers, as) ? makers[as] : undefined;
    if (!make)
      return problemAnswer(context, 400, { code: 'form', message: 'expected as=markdown, csl, bibtex or zip' });
    const { seen } = context.var;
    const recorded = await Promise.all(body.data.ids.map((id) => deps.state.find(id)));
    const replies = await Promise.all(
      recorded.flatMap((one) => (one && !isPrivate(one.invocation.place) ? [exportedReply(one, seen.documents)] : [])),
    );
    if (replies.every(({ citations, gone }) => citations.length + gone.length === 0))
      return problemAnswer(context, 404, { code: 'nothing-to-export', message: NOTHING });
    return asFile(context, await make({ replies, madeAt: deps.now().getTime() }, seen), replies[0]?.question ?? null);
  });
  return app;
}

const NOTHING = 'Nothing is quoted there, or it was asked too long ago. Ask again, then export.';

function references(exported: Exported, { documents }: Seen): Reference[] {
  const cited = new Set(exported.replies.flatMap(({ citations }) => citations.map(({ file }) => file)));
  const described = documents.documents.filter(({ file }) => cited.has(file));
  return referencesOf(exported, new Map(described.map((document) => [document.file, document])));
}

/** The cited files are packed as they are now: what their bytes do not hold at this moment is not packed as a quotation. */
async function archive(exported: Exported, seen: Seen, deps: PageDeps): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  let left = LARGEST;
  for (const { document } of references(exported, seen)) {
    const bytes = await readBytes(deps.documentsFolder, document.file, { maxBytes: Math.min(left, deps.maxFileBytes) });
    if (!bytes.ok) continue;
    const source = await readSource(document.file, bytes.value);
    if (!source.ok) continue;
    left -= bytes.value.length;
    files.set(document.file, bytes.value);
    texts.set(document.file, source.value.text);
  }
  const replies = exported.replies.map((reply) => {
    const stands = reply.citations.filter(({ file, quote, start, end }) => {
      const text = texts.get(file);
      return text === undefined || verify(text, quote, { start, end }).kind === 'unchanged';
    });
    const changed = reply.citations.filter((citation) => !stands.includes(citation)).map(({ file }) => file);
    return { ...reply, citations: stands, gone: [...reply.gone, ...changed] };
  });
  const packed = { ...exported, replies };
  const parts = { exported: packed, references: references(packed, seen), files, version: deps.version };
  return await zipOf(archiveFiles(parts), exported.madeAt);
}

function asFile(context: Context, { type, ending, content }: Made, question: string | null): Response {
  const name = slug(question ?? '', 6) || 'answer';
  context.header('content-type', typeof content === 'string' ? `${type}; charset=utf-8` : type);
  context.header('content-disposition', `attachment; filename="ibid-${name}.${ending}"`);
  return context.body(typeof content === 'string' ? content : new Uint8Array(content));
}
