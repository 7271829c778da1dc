import { Hono } from 'hono';
import type { IndexedDocument } from '../../../index/search-index.ts';
import { differences } from '../../../page-views/copy-differences.ts';
import { type CopyOf, documentView } from '../../../page-views/document-view.ts';
import { documentReader } from '../document-reader.ts';
import { indexStates } from '../index-state.ts';
import type { PageDeps, PageEnv, Seen } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { numberIn, spanIn } from './query.ts';

/** So many replies that quoted a document are looked through. */
const REPLIES = 200;

/**
 * `GET /document?file=F&from=&to=&at=`: a window of a document with all that is known of it, and what became of the
 * quotation that stood at a place (`at=12-80`).
 * `GET /copy?file=F&copy=G`: what a copy cut, changed and added.
 */
export function documentRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const read = documentReader(deps);
  const stateOf = indexStates(deps.indexFolder);

  /** A document that may be seen and is there; one that may not is told of like one that never was. */
  async function find({ view }: Seen, file: string) {
    const { index } = deps.shelf();
    const indexed = view.allows(file) ? index.documents.find((one) => one.file === file) : undefined;
    if (!indexed) return { code: 'unknown-document', message: 'There is no such document here.' };
    const now = await read(file, stateOf(index));
    return now.ok ? { indexed, ...now.value } : now.problem;
  }

  app.get('/document', async (context) => {
    const { seen } = context.var;
    const found = await find(seen, context.req.query('file') ?? '');
    if (!('document' in found)) return problemAnswer(context, 404, found);
    const { document, hash, indexed } = found;
    const from = numberIn(context, 'from');
    const to = numberIn(context, 'to');
    const place = spanIn(context, 'at');
    const view = documentView({
      document,
      changedSinceIndexed: hash !== indexed.hash,
      copies: seen.isGuest ? [] : seen.documents.copiesOf(indexed).map(described),
      recorded: seen.isGuest ? [] : await deps.state.repliesThatQuoted(indexed.file, REPLIES),
      ...(place === null ? {} : { linked: { place, quotes: await deps.state.quotedAt(indexed.file, place) } }),
      window: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
    });
    return context.json(view);
  });

  app.get('/copy', async (context) => {
    const { seen } = context.var;
    if (seen.isGuest)
      return problemAnswer(context, 403, { code: 'forbidden', message: 'A link opens one document only.' });
    const [here, there] = await Promise.all([
      find(seen, context.req.query('file') ?? ''),
      find(seen, context.req.query('copy') ?? ''),
    ]);
    if (!('document' in here)) return problemAnswer(context, 404, here);
    if (!('document' in there)) return problemAnswer(context, 404, there);
    const compared = differences(here.document, there.document);
    return context.json({ file: here.indexed.file, copy: described(there.indexed), ...compared });
  });
  return app;
}

const described = ({ file, title, site, published }: IndexedDocument): CopyOf => ({
  file,
  title: title?.value ?? null,
  site: site?.value ?? null,
  published: published?.value ?? null,
});
