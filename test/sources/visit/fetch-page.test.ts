import { afterEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/sources/visit/fetch-page.ts';
import { answering, article, localSite, mannersFor, type Site } from '../local-site.ts';

const sites: Site[] = [];
async function site(...pages: Parameters<typeof localSite>): Promise<Site> {
  const made = await localSite(...pages);
  sites.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(sites.splice(0).map((one) => one.close()));
});

const robots = (text: string) => answering(200, { 'content-type': 'text/plain' }, text);
const PAGE = article('Boats on the river');

test('a page is fetched as it came, with what its host says of it', async () => {
  const here = await site({
    '/a': (request, response) => {
      response
        .writeHead(200, {
          'content-type': 'text/html; charset="UTF-8"',
          etag: '"v1"',
          'last-modified': 'Tue, 13 Jan 2026 08:00:00 GMT',
          'cache-control': 'public, max-age=600',
        })
        .end(`${PAGE}<!-- ${request.headers['user-agent']} -->`);
    },
  });
  const manners = mannersFor();
  const fetched = await fetchPage(`${here.origin}/a#part`, manners);
  expect(fetched).toMatchObject({
    ok: true,
    value: {
      kind: 'fetched',
      url: `${here.origin}/a`,
      finalUrl: `${here.origin}/a`,
      kinds: ['html'],
      charset: 'utf-8',
      etag: '"v1"',
      lastModified: 'Tue, 13 Jan 2026 08:00:00 GMT',
      freshFor: 600_000,
      fetchedAt: manners.clock.now,
    },
  });
  const bytes = fetched.ok && fetched.value.kind === 'fetched' ? fetched.value.bytes : [];
  expect(Buffer.from(bytes).toString()).toBe(`${PAGE}<!-- Ibid/1.0 -->`);
  expect(here.asked).toEqual(['/robots.txt', '/a']);
});

test('what did not change is not sent again', async () => {
  const here = await site({
    '/a': (request, response) => {
      const same = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then';
      response.writeHead(same ? 304 : 200, { 'content-type': 'text/html' }).end(same ? '' : PAGE);
    },
  });
  const manners = mannersFor();
  const since = { etag: '"v1"', lastModified: 'then' };
  expect(await fetchPage(`${here.origin}/a`, manners, { since })).toMatchObject({ value: { kind: 'unchanged' } });
  expect(await fetchPage(`${here.origin}/a`, manners)).toMatchObject({ value: { kind: 'fetched' } });
});

describe('robots.txt', () => {
  test.each([
    ['nobody may', 'User-agent: *\nDisallow: /', false],
    ['others may not', 'User-agent: OtherBot\nDisallow: /', true],
    ['Ibid may not', 'User-agent: ibid\nDisallow: /a\n\nUser-agent: *\nDisallow:', false],
    ['Ibid may what others may not', 'User-agent: Ibid/2.0\nDisallow:\n\nUser-agent: *\nDisallow: /', true],
    ['the longer rule counts', 'User-agent: *\nDisallow: /\nAllow: /a', true],
    ['with a pattern', 'User-agent: *\nDisallow: /*a$', false],
    [
      'many stars, of which only the first are tried',
      `User-agent: *\nDisallow: /${'*'.repeat(20)}a*b*c*d*e*f*g*h*i*j*k`,
      true,
    ],
    ['nothing is said', '', true],
    ['it is a web page', '<html><body>no such page</body></html>', true],
  ])('%s', async (_what, text, may) => {
    const here = await site({ '/robots.txt': robots(text), '/a': PAGE });
    const fetched = await fetchPage(`${here.origin}/a`, mannersFor());
    if (may) expect(fetched).toMatchObject({ ok: true });
    else expect(fetched).toMatchObject({ ok: false, problem: { code: 'robots', passing: false } });
    expect(here.asked.includes('/a')).toBe(may);
  });

  test.each([
    [404, true],
    [403, true],
    [500, false],
    [503, false],
    [429, false],
  ])('that answers %i: reading is allowed: %s', async (status, may) => {
    const here = await site({ '/robots.txt': answering(status), '/a': PAGE });
    expect((await fetchPage(`${here.origin}/a`, mannersFor())).ok).toBe(may);
    expect(here.asked.includes('/a')).toBe(may);
  });

  test('is asked for once a day, and after an error sooner', async () => {
    const here = await site({ '/robots.txt': answering(500), '/a': PAGE });
    const manners = mannersFor();
    expect((await fetchPage(`${here.origin}/a`, manners)).ok).toBe(false);
    expect((await fetchPage(`${here.origin}/a`, manners)).ok).toBe(false);
    here.pages.set('/robots.txt', robots(''));
    manners.clock.now += 11 * 60_000;
    expect((await fetchPage(`${here.origin}/a`, manners)).ok).toBe(true);
    manners.clock.now += 23 * 3_600_000;
    expect((await fetchPage(`${here.origin}/a`, manners)).ok).toBe(true);
    expect(here.asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
    manners.clock.now += 3_600_000;
    await fetchPage(`${here.origin}/a`, manners);
    expect(here.asked.filter((path) => path === '/robots.txt')).toHaveLength(3);
  });

  test('of another host is asked for when a redirect leads there', async () => {
    const there = await site({ '/robots.txt': robots('User-agent: *\nDisallow: /'), '/b': PAGE });
    const here = await site({ '/a': answering(301, { location: `${there.origin}/b` }) });
    expect(await fetchPage(`${here.origin}/a`, mannersFor())).toMatchObject({ ok: false, problem: { code: 'robots' } });
    expect(there.asked).toEqual(['/robots.txt']);
  });

  test('may lead on to another one', async () => {
    const here = await site({
      '/robots.txt': answering(302, { location: '/other.txt' }),
      '/other.txt': robots('User-agent: *\nDisallow: /a'),
      '/a': PAGE,
    });
    expect(await fetchPage(`${here.origin}/a`, mannersFor())).toMatchObject({ ok: false, problem: { code: 'robots' } });
  });

  test('that was made to take long does not', async () => {
    const rule = `Disallow: /${'*a'.repeat(990)}b`;
    const text = `User-agent: *\n${`${rule}\n`.repeat(250)}`;
    const path = `/${'a'.repeat(1_900)}`;
    const here = await site({ '/robots.txt': robots(text), [path]: PAGE });
    const began = performance.now();
    await fetchPage(here.origin + path, mannersFor());
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('redirects', () => {
  test('are followed, also relative ones', async () => {
    const here = await site({
      '/a': answering(301, { location: 'b' }),
      '/b': answering(307, { location: '/c' }),
      '/c': PAGE,
    });
    expect(await fetchPage(`${here.origin}/a`, mannersFor())).toMatchObject({
      ok: true,
      value: { url: `${here.origin}/a`, finalUrl: `${here.origin}/c` },
    });
  });

  test('not more than five, and not round and round', async () => {
    const pages = Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [`/${at}`, answering(302, { location: `/${at + 1}` })]),
    );
    const here = await site({ ...pages, '/6': PAGE, '/0': answering(302, { location: '/1' }) });
    expect((await fetchPage(`${here.origin}/1`, mannersFor())).ok).toBe(true);
    for (const path of ['/0']) {
      const fetched = await fetchPage(here.origin + path, mannersFor());
      expect(fetched).toMatchObject({ ok: false, problem: { code: 'too-many-redirects' } });
    }
  });

  test.each([
    ['a private address', 'http://10.0.0.1/', 'not-allowed'],
    ['the keeper of a cloud', 'http://169.254.169.254/latest/meta-data/', 'not-allowed'],
    ['the same in other numbers', 'http://0xa9fea9fe/', 'not-allowed'],
    ['a file', 'file:///etc/passwd', 'bad-url'],
    ['a password', 'http://me:pass@127.0.0.1/', 'bad-url'],
    ['another protocol', 'gopher://127.0.0.1/', 'bad-url'],
  ])('to %s end there', async (_what, location, code) => {
    const here = await site({ '/a': answering(302, { location }) });
    expect(await fetchPage(`${here.origin}/a`, mannersFor())).toMatchObject({ ok: false, problem: { code } });
  });

  test('to a local server end there when only the first host is allowed', async () => {
    const secret = await site({ '/': 'internal' });
    const here = await site({ '/a': answering(302, { location: `${secret.origin}/` }) });
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    const { allowed } = await import('../local-site.ts');
    const manners = mannersFor({ allowed: allowed(`open.example:${here.port}`), resolve });
    expect(await fetchPage(`http://open.example:${here.port}/a`, manners)).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    expect(secret.asked).toEqual([]);
  });
});

describe('turns', () => {
  test('a host is asked one thing at a time, with a second between', async () => {
    let open = 0;
    let most = 0;
    const slow: Parameters<typeof localSite>[0] = {};
    for (const path of ['/1', '/2', '/3'])
      slow[path] = (_request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          answering(200, { 'content-type': 'text/html' }, PAGE)(_request, response);
        }, 30);
      };
    const here = await site(slow);
    const manners = mannersFor();
    await Promise.all(['/1', '/2', '/3'].map((path) => fetchPage(here.origin + path, manners)));
    expect(most).toBe(1);
    expect(manners.slept).toEqual([1_000, 1_000, 1_000]);
  });

  test.each([
    ['5', 5_000],
    ['3600', 30_000],
    ['-1', 1_000],
  ])('Crawl-delay %s is kept up to a bound', async (delay, expected) => {
    const here = await site({ '/robots.txt': robots(`User-agent: *\nCrawl-delay: ${delay}`), '/a': PAGE });
    const manners = mannersFor();
    await fetchPage(`${here.origin}/a`, manners);
    expect(manners.slept).toEqual([expected]);
  });

  test.each([
    ['120', 120_000],
    ['Tue, 13 Jan 2026 10:00:00 GMT', 3_600_000],
    ['99999999', 7 * 86_400_000],
    ['soon', 15 * 60_000],
    [undefined, 15 * 60_000],
  ])('Retry-After %s: the host is left alone for so long', async (said, wait) => {
    for (const status of [429, 503]) {
      const here = await site({
        '/a': answering(status, said === undefined ? {} : { 'retry-after': said }),
        '/b': PAGE,
      });
      const manners = mannersFor({}, { gap: 0 });
      const first = await fetchPage(`${here.origin}/a`, manners);
      const retryAt = manners.clock.now + wait;
      expect(first).toMatchObject({ ok: false, problem: { code: 'busy', passing: true, retryAt } });
      expect(await fetchPage(`${here.origin}/b`, manners)).toMatchObject({
        ok: false,
        problem: { code: 'busy', retryAt },
      });
      expect(here.asked).toEqual(['/robots.txt', '/a']);
      manners.clock.now = retryAt;
      expect(await fetchPage(`${here.origin}/b`, manners)).toMatchObject({ ok: true });
    }
  });
});

describe('what is no document', () => {
  test.each([
    ['image/png', '/a', 'unsupported-type'],
    ['application/zip', '/a.html', 'unsupported-type'],
    ['', '/a', 'unsupported-type'],
    ['application/octet-stream', '/a.exe', 'unsupported-type'],
    ['application/rss+xml', '/a', 'unsupported-type'],
  ])('%j at %s', async (type, path, code) => {
    const here = await site({ [path]: answering(200, type === '' ? {} : { 'content-type': type }, 'x') });
    expect(await fetchPage(here.origin + path, mannersFor())).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['application/octet-stream', '/a.pdf', 'pdf'],
    ['text/plain', '/README.md', 'markdown'],
    ['text/plain; charset=utf-8', '/a', 'text'],
    ['text/markdown', '/a', 'markdown'],
    ['APPLICATION/XHTML+XML', '/a', 'html'],
  ])('but %j at %s may be %s', async (type, path, kind) => {
    const here = await site({ [path]: answering(200, { 'content-type': type }, 'x') });
    expect(await fetchPage(here.origin + path, mannersFor())).toMatchObject({ ok: true, value: { kinds: [kind] } });
  });

  test.each([
    [403, false],
    [404, false],
    [500, true],
    [304, false],
  ])('an answer of %i is told with its number, passing: %s', async (status, passing) => {
    const here = await site({ '/a': answering(status) });
    const fetched = await fetchPage(`${here.origin}/a`, mannersFor());
    expect(fetched).toMatchObject({ ok: false, problem: { code: 'http-status', passing } });
    expect(!fetched.ok && fetched.problem.message).toContain(`127.0.0.1 answered ${status}`);
  });
});
