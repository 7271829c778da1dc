import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions, commands } from '../../commands/index.ts';
import { apiRoutes } from '../../src/app/local-page/api/routes.ts';
import { readAccess } from '../../src/chat/access.ts';
import { createDesk } from '../../src/chat/desk/create-desk.ts';
import { createWebPlatform } from '../../src/platforms/web/web-chat.ts';
import { NOW, type Served, serveRoutes } from '../app/local-page/api/served.ts';
import { settingOf } from '../chat/desk/setting.ts';

// What the access rules hide from the page, no request of it shows: no word, no name, no count of it.

const OPEN = 'water/count.md';
const HIDDEN = 'harbour/zanzibar.md';
const QUESTION = 'How many cases of illness were counted?';
const FILES = {
  [OPEN]: '# The count\n\nPublished 14 May 2024\n\nThe Lind valley counted 46 cases of illness by 14 May 2024.\n',
  [HIDDEN]:
    '# Zanzibar papers\n\nPublished 15 May 2024\n\nThe secret count of Zanzibar found 812 cases of illness in the Lind valley by 15 May 2024.\n',
  'harbour/unreadable.pdf': 'no PDF',
};
/** Of the hidden document: its words, its name, the name of what was skipped beside it. */
/** The number is no part of a longer one: /why tells weights to many digits. */
const SECRET = /zanzibar|(?<![\d.])812(?!\d)|harbour|unreadable/i;

const rules = readAccess('web: [water]');
if (!rules.ok) throw new Error(rules.problem.message);
const view = rules.value.viewFrom({ platform: 'web', team: null, channel: 'c', thread: null, direct: true });
const web = createWebPlatform(() => NOW);
let served: Served;
/** A reply that quoted the hidden document when it was still open. */
let before: string;

beforeAll(async () => {
  served = await serveRoutes((deps) => apiRoutes({ ...deps, chat: web }), FILES);
  const { state, shelf } = served;
  const desk = (access: Parameters<typeof settingOf>[0]) =>
    createDesk({
      ...settingOf(access).options,
      commands,
      actions,
      state,
      shelf,
      messengers: [web.messenger],
      now: () => NOW,
    });
  web.start(desk({}), state);
  const said = { conversation: 'c', text: QUESTION, key: 'before' };
  const answer = await (await served.post('/invocations', said)).text();
  expect(answer).toMatch(SECRET);
  before = JSON.parse(answer).id;
  web.start(desk({ access: rules.value }), state);
});
afterAll(() => served?.remove());

const get = (path: string) => async () => await served.get(path, { view });
const post = (path: string, body: (id: string) => object) => async () =>
  await served.post(path, body(before), { view });
const WORDS = encodeURIComponent('cases of illness in Zanzibar');

/** Each request of the page, as `METHOD /path` is written in its route, and what might bring the hidden document out. */
const CASES: Readonly<Record<string, readonly (() => Promise<Response>)[]>> = {
  'GET /about': [get('/about')],
  'GET /complete': [
    get('/complete?command=ask&option=source&typed=zan'),
    get('/complete?command=source&option=name&typed='),
  ],
  'GET /dashboard/documents': [get('/dashboard/documents'), get('/dashboard/documents?words=zanzibar')],
  'GET /dashboard/questions': [get('/dashboard/questions')],
  'GET /dashboard/digests': [get('/dashboard/digests')],
  'GET /document': [get(`/document?file=${HIDDEN}`), get(`/document?file=${OPEN}`)],
  'GET /copy': [get(`/copy?file=${HIDDEN}&copy=${OPEN}`), get(`/copy?file=${OPEN}&copy=${HIDDEN}`)],
  'POST /export': ['markdown', 'csl', 'bibtex', 'zip'].map((as) => post(`/export?as=${as}`, (id) => ({ ids: [id] }))),
  'POST /files': [async () => await served.post('/files?name=a.md', {})],
  'POST /invocations': [
    post('/invocations', () => ({ conversation: 'c', text: QUESTION })),
    post('/invocations', () => ({ conversation: 'c', text: '/source papers' })),
    post('/invocations', (id) => ({ conversation: 'c', button: { action: 'others', target: id, value: '' } })),
    post('/invocations', (id) => ({ conversation: 'c', button: { action: 'more', target: id, value: '0' } })),
  ],
  'GET /invocations/:id': [async () => await served.get(`/invocations/${before}?conversation=c`, { view })],
  'GET /timeline': [get(`/timeline?topic=${WORDS}`)],
  'GET /timeline.svg': [get('/timeline.svg?topic=illness')],
  'GET /compare': [get('/compare?topic=illness')],
  'GET /compare.svg': [get('/compare.svg?topic=illness')],
  'GET /posts': [get('/posts?conversation=c')],
  'GET /why': [
    get(`/why?question=${encodeURIComponent(QUESTION)}`),
    async () => await served.get(`/why?id=${before}`, { view }),
  ],
};

/** What was asked for comes back in some answers; it was not Ibid that told it. */
const asked = (text: string) => text.replaceAll('cases of illness in Zanzibar', '').replaceAll(HIDDEN, '');

test('there is a case for every request', () => {
  const routes = apiRoutes({ ...served.deps, chat: web }).routes.filter(({ method }) => method !== 'ALL');
  expect([...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(Object.keys(CASES).sort());
});

test.each(Object.entries(CASES))('%s shows nothing of what is hidden', async (_, cases) => {
  for (const ask of cases) {
    const answer = await ask();
    expect(answer.status).toBeLessThan(500);
    expect(asked(await answer.text())).not.toMatch(SECRET);
  }
});
