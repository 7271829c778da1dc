import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { actions, commands } from '../../../commands/index.ts';
import { httpApp } from '../../../src/app/health/http-app.ts';
import { listenHttp } from '../../../src/app/health/http-server.ts';
import { openLinks } from '../../../src/app/local-page/links.ts';
import { localPage, type PageOptions } from '../../../src/app/local-page/local-page.ts';
import { OPEN_ACCESS } from '../../../src/chat/access.ts';
import { createDesk } from '../../../src/chat/desk/create-desk.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { createWebPlatform } from '../../../src/platforms/web/web-chat.ts';
import { documentFrom, textsOf } from '../../answer/small-documents.ts';
import { settingOf } from '../../chat/desk/setting.ts';
import { folderWith } from '../run-ibid.ts';
import { quietMetrics, wholeState } from '../whole-state.ts';

export const FERRY = 'harbour/ferry.md';
const DOCUMENTS = [
  documentFrom(FERRY, 'The ferry between Norvik and Sandholm was closed on March 3, 2024.'),
  documentFrom('water/count.md', 'The Lind valley counted 46 cases of illness by 14 May 2024.'),
];

export interface Asked {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The page on a real server, with the real commands over two documents. */
export async function servedPage(changes: Partial<PageOptions> & { readonly publicUrl?: string } = {}) {
  const home = folderWith({});
  mkdirSync(join(home.path, 'assets'));
  writeFileSync(join(home.path, 'index.html'), '<!doctype html><title>Ibid</title>');
  writeFileSync(join(home.path, 'assets', 'index-Abc123.js'), 'export {};');
  const { publicUrl, ...options } = changes;
  const index = { ...indexDocuments(DOCUMENTS), documentsDir: home.path, generation: '1' };
  const shelf = () => ({ index, current: textsOf(DOCUMENTS) });
  const state = options.state ?? wholeState();
  const links = publicUrl === undefined ? null : await openLinks(publicUrl, state, Date.now);
  // Two things are never said at the same moment.
  const clock = { now: 1_000_000 };
  const web = createWebPlatform(() => clock.now++);
  const access = options.access ?? OPEN_ACCESS;
  const desk = createDesk({
    ...settingOf().options,
    ...(links ? { linkTo: links.to } : {}),
    commands,
    actions,
    state,
    access,
    messengers: [web.messenger],
    shelf,
  });
  web.start(desk, state);
  const faults: unknown[] = [];
  const page = localPage({
    shelf,
    documentsFolder: home.path,
    indexFolder: home.path,
    maxFileBytes: 1_000,
    chat: web,
    state,
    access,
    now: () => new Date(1_000_000),
    baseUrl: 'http://127.0.0.1',
    platforms: ['Slack'],
    version: '1.2.3',
    log: (level, message, details) => void faults.push([level, message, details]),
    links,
    built: home.path,
    ...options,
  });
  const rest = {
    answer: (asked: Request, env: unknown) => page.fetch(asked, env as Parameters<typeof page.fetch>[1]),
    owns: () => false,
  };
  const app = httpApp({ index: null, state: null, platforms: null }, quietMetrics(), () => rest);
  const server = await listenHttp(app, '127.0.0.1', 0);
  if (!server.ok) throw new Error(server.problem.message);
  const { address } = server.value;
  const agent = new Agent({ keepAlive: true });
  /** Not `fetch`, which sets the host itself. */
  const get = (path: string, { method, host, headers = {}, body }: Asked = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const sent = request(
        address + path,
        {
          agent,
          method: method ?? (body === undefined ? 'GET' : 'POST'),
          headers: {
            host: host ?? new URL(address).host,
            ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
            ...headers,
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      sent.on('error', reject);
      sent.end(typeof body === 'object' ? JSON.stringify(body) : body);
    });
  return {
    address,
    get,
    web,
    desk,
    links,
    faults,
    say: async (body: object) => JSON.parse((await get('/api/invocations', { body })).text),
    close: async () => {
      web.stop();
      agent.destroy();
      await server.value.close();
      home.remove();
    },
  };
}
