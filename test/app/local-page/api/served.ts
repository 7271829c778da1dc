import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { DocumentsFolder } from '../../../../src/app/documents-folder.ts';
import type { PageDeps, PageEnv } from '../../../../src/app/local-page/page-deps.ts';
import { walkUpTo } from '../../../../src/app/walk-up-to.ts';
import { OPEN_ACCESS, type View } from '../../../../src/chat/access.ts';
import type { Shelf } from '../../../../src/chat/see-documents.ts';
import { seeDocuments } from '../../../../src/chat/see-documents.ts';
import { type OpenIndex, openIndex } from '../../../../src/index/store/open-index.ts';
import { updateIndex } from '../../../../src/index/store/update-index.ts';
import { createWebPlatform } from '../../../../src/platforms/web/web-chat.ts';
import { SAMPLES } from '../../../sample-shelf.ts';
import { type WholeState, wholeState } from '../../whole-state.ts';

const MAX_BYTES = 50 * 1024 * 1024;
export const NOW = Date.UTC(2025, 6, 9, 12);

/** Routes over a folder of documents and an index on disk. */
export interface Served {
  readonly state: WholeState;
  readonly deps: PageDeps;
  readonly shelf: () => Shelf & { readonly index: OpenIndex };
  /** Writes a document; it is in the index after `reindex`. */
  write(file: string, text: string): void;
  reindex(): Promise<void>;
  get(path: string, seen?: { readonly view?: View; readonly isGuest?: boolean }): Promise<Response>;
  post(path: string, body: unknown, seen?: { readonly view?: View }): Promise<Response>;
  remove(): void;
}

/** @param files documents by name; `samples` takes those of the project */
export async function serveRoutes(
  routes: (deps: PageDeps) => Hono<PageEnv>,
  files: Readonly<Record<string, string>> | 'samples',
): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'ibid-page-'));
  const documents = join(root, 'documents');
  const index = join(root, 'index');
  const state = wholeState();
  mkdirSync(documents);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(documents, file)), { recursive: true });
    writeFileSync(join(documents, file), text);
  };
  if (files === 'samples') cpSync(SAMPLES, documents, { recursive: true });
  else for (const [file, text] of Object.entries(files)) write(file, text);
  const folder = new DocumentsFolder(documents, MAX_BYTES);
  let opened: OpenIndex;
  const reindex = async () => {
    const updated = await updateIndex({
      documentsDir: documents,
      indexDir: index,
      walk: walkUpTo(MAX_BYTES),
      now: () => NOW,
      log: () => {},
      progress: () => {},
    });
    if (!updated.ok) throw new Error(updated.problem.message);
    const now = openIndex(index);
    if (!now.ok) throw new Error(now.problem.message);
    opened = now.value;
  };
  await reindex();
  const shelf = () => ({ index: opened, current: ({ file }: { readonly file: string }) => folder.text(file) });
  const deps: PageDeps = {
    shelf,
    documentsFolder: documents,
    indexFolder: index,
    maxFileBytes: MAX_BYTES,
    chat: createWebPlatform(() => NOW),
    state,
    access: OPEN_ACCESS,
    now: () => new Date(NOW),
    baseUrl: 'http://127.0.0.1:3000',
    platforms: [],
    version: '9.9.9',
    log: () => {},
  };
  const whole: View = { key: 'all', allows: () => true, home: '' };
  const mounted = routes(deps);
  const ask = async (path: string, init: RequestInit, seen: { view?: View; isGuest?: boolean } = {}) => {
    const app = new Hono<PageEnv>();
    const view = seen.view ?? whole;
    app.use(async (context, next) => {
      context.set('seen', { view, documents: seeDocuments(shelf(), view), isGuest: seen.isGuest ?? false });
      await next();
    });
    app.route('/', mounted);
    return await app.request(path, init);
  };
  return {
    state,
    deps,
    shelf,
    write,
    reindex,
    get: (path, seen) => ask(path, {}, seen),
    post: (path, body, seen) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, seen),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Only what lies in one folder. */
export const viewOf = (folder: string): View => ({
  key: folder,
  allows: (file) => file.startsWith(`${folder}/`),
  home: folder,
});
