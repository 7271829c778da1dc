import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../../src/sources/fetcher.ts';
import { createFetcher, type FetcherOptions, fewAtOnce } from '../../../src/sources/network/create-fetcher.ts';
import { allowed, answering, localSite, type Site } from '../local-site.ts';

const sites: Site[] = [];
async function site(...pages: Parameters<typeof localSite>): Promise<Site> {
  const made = await localSite(...pages);
  sites.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(sites.splice(0).map((one) => one.close()));
});

const open: FetcherOptions = { allowed: allowed('127.0.0.0/8:*') };

function get(url: string, options: FetcherOptions = open, request: Partial<FetchRequest> = {}) {
  const asked = { headers: {}, maxBytes: 100_000, longer: 'problem' as const, within: 3_000, ...request };
  return createFetcher(options)({ ...asked, url: new URL(url) });
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('what may be reached', () => {
  test('this machine is not, unless it is allowed', async () => {
    const here = await site({ '/': 'hello' });
    for (const host of [
      '127.0.0.1',
      'localhost',
      'localhost.',
      '2130706433',
      '0x7f000001',
      '[::ffff:127.0.0.1]',
      '0',
    ]) {
      const answer = await get(`http://${host}:${here.port}/`, {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      });
      expect(answer, host).toMatchObject({ ok: false, problem: { code: 'not-allowed', passing: false } });
    }
    expect(here.asked).toEqual([]);
    const answer = await get(`${here.origin}/`);
    expect(answer.ok && text(answer.value.bytes)).toBe('hello');
  });

  test('a port that is not the usual one is closed on public hosts too', async () => {
    const answer = await get('http://public.example:22/', { resolve: async () => [{ address: '8.8.8.8', family: 4 }] });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(!answer.ok && answer.problem.message).toContain('Port 22');
  });

  test('one private address among the addresses of a name closes it', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ];
    const answer = await get('http://two-faced.example/', { resolve });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(!answer.ok && answer.problem.message).not.toContain('10.0.0.7');
  });

  test('a name is looked up once, and the connection goes where the look was: rebinding changes nothing', async () => {
    const here = await site({ '/': 'the right one' });
    let looks = 0;
    const resolve = async () => {
      looks += 1;
      return [{ address: looks === 1 ? '127.0.0.1' : '10.0.0.7', family: 4 }];
    };
    const answer = await get(`http://rebinding.example:${here.port}/`, { ...open, resolve });
    expect(answer.ok && text(answer.value.bytes)).toBe('the right one');
    expect(looks).toBe(1);
  });

  test('a name that turns private for the second request is refused then', async () => {
    const here = await site({ '/': 'hello' });
    const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '127.0.0.2', family: 4 }]];
    const options = { allowed: allowed('127.0.0.1:*'), resolve: async () => answers.shift() ?? [] };
    const fetcher = createFetcher(options);
    const request = { url: new URL(`http://turning.example:${here.port}/`), headers: {}, maxBytes: 1_000 };
    const whole = { ...request, longer: 'problem' as const, within: 3_000 };
    expect(await fetcher(whole)).toMatchObject({ ok: true });
    expect(await fetcher(whole)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  });

  test('a name that nobody has, and a resolver that does not answer', async () => {
    const none = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await get('http://nobody.example/', { resolve: none })).toMatchObject({
      ok: false,
      problem: { code: 'no-such-host', passing: false },
    });
    const silent = () => new Promise<never>(() => {});
    expect(await get('http://silent.example/', { resolve: silent, connectMs: 100 })).toMatchObject({
      ok: false,
      problem: { code: 'too-slow', passing: true },
    });
  });
});

describe('how much is read', () => {
  const big = 'x'.repeat(200_000);
  test.each([
    ['announced', { 'content-length': '200000' }],
    ['not announced', {}],
  ])('a body that is too large is a problem, its length %s', async (_what, headers) => {
    const here = await site({ '/': answering(200, headers, big) });
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: false, problem: { code: 'too-large', passing: false } });
  });

  test('or is cut where that was asked for', async () => {
    const here = await site({ '/': answering(200, {}, big) });
    const answer = await get(`${here.origin}/`, open, { longer: 'cut', maxBytes: 1234 });
    expect(answer.ok && answer.value.bytes.length).toBe(1234);
  });

  test('a body of exactly the size is whole', async () => {
    const here = await site({ '/': answering(200, {}, 'x'.repeat(1234)) });
    const answer = await get(`${here.origin}/`, open, { maxBytes: 1234 });
    expect(answer.ok && answer.value.bytes.length).toBe(1234);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('%s is unpacked, and a bomb in it stops at the limit', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(60_000_000));
    const here = await site({
      '/small': answering(200, { 'content-encoding': encoding }, pack(Buffer.from('small'))),
      '/bomb': answering(200, { 'content-encoding': encoding }, bomb),
    });
    const small = await get(`${here.origin}/small`);
    expect(small.ok && text(small.value.bytes)).toBe('small');
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await get(`${here.origin}/bomb`)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('a body without end that is packed into nothing stops too', async () => {
    // Each empty gzip member is twenty bytes that unpack to none.
    const nothing = Buffer.concat(Array.from({ length: 10_000 }, () => gzipSync('')));
    const here = await site({ '/': answering(200, { 'content-encoding': 'gzip' }, nothing) });
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  test('what is not packed as it says, and what is packed otherwise', async () => {
    const here = await site({
      '/broken': answering(200, { 'content-encoding': 'gzip' }, 'this is no gzip'),
      '/cut': answering(200, { 'content-encoding': 'gzip' }, gzipSync(big).subarray(0, 100)),
      '/twice': answering(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync('x'))),
      '/other': answering(200, { 'content-encoding': 'zstd' }, 'x'),
    });
    for (const path of ['/broken', '/cut', '/twice', '/other'])
      expect(await get(here.origin + path), path).toMatchObject({ ok: false, problem: { code: 'bad-encoding' } });
  });

  test('the body of another status is not read', async () => {
    const here = await site({ '/': answering(404, {}, big) });
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: true, value: { status: 404, bytes: new Uint8Array() } });
  });
});

describe('how long is waited', () => {
  test('for a host that sends a byte now and then', async () => {
    const here = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    const began = performance.now();
    expect(await get(`${here.origin}/`, open, { within: 300 })).toMatchObject({
      ok: false,
      problem: { code: 'too-slow', passing: true },
    });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('for a host that sends its headers a byte at a time, or nothing at all', async () => {
    for (const slowly of ['HTTP/1.1 200 OK\r\nX-Slow: ', '']) {
      const server = createServer((socket) => {
        socket.resume().write(slowly);
        const timer = setInterval(() => slowly && socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer)).on('error', () => {});
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const answer = await get(`http://127.0.0.1:${port}/`, open, { within: 300 });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'too-slow' } });
      await new Promise((closed) => server.close(closed));
    }
  });
});

describe('what else may go wrong', () => {
  test('nobody listens', async () => {
    const here = await localSite();
    await here.close();
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: false, problem: { code: 'unreachable', passing: true } });
  });

  test('the connection breaks off in the middle, or speaks no HTTP', async () => {
    const here = await site({
      '/half': (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
    });
    expect(await get(`${here.origin}/half`)).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    const server = createServer((socket) =>
      socket
        .resume()
        .on('error', () => {})
        .end('SSH-2.0-server\r\n'),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    await new Promise((closed) => server.close(closed));
  });

  test('headers without end', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x-${at}`, 'y'.repeat(200)]));
    const here = await site({ '/': answering(200, many, 'x') });
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  });

  test('it refuses by the headers, before the body', async () => {
    const here = await site({ '/': answering(200, { 'content-type': 'video/mp4' }, 'x'.repeat(200_000)) });
    const problem = { code: 'unsupported-type' as const, message: 'no', passing: false };
    expect(await get(`${here.origin}/`, open, { refuse: () => problem })).toEqual({ ok: false, problem });
  });

  test('a redirect is not followed here', async () => {
    const here = await site({ '/': answering(302, { location: 'http://10.0.0.1/' }) });
    expect(await get(`${here.origin}/`)).toMatchObject({ ok: true, value: { status: 302 } });
  });
});

test('two names are looked up at once, the others wait for their turn, also behind one that fails', async () => {
  const open = new Map<string, { readonly found: () => void; readonly fails: () => void }>();
  const resolve = fewAtOnce(
    (host) =>
      new Promise((found, reject) => {
        open.set(host, { found: () => found([{ address: host, family: 4 }]), fails: () => reject(new Error('no')) });
      }),
  );
  const asked = ['a', 'b', 'c', 'd'].map((host) =>
    resolve(host).then(
      ([one]) => one?.address,
      () => 'none',
    ),
  );
  const turn = () => new Promise((done) => setTimeout(done, 5));
  await turn();
  expect([...open.keys()]).toEqual(['a', 'b']);
  open.get('b')?.fails();
  await turn();
  expect([...open.keys()]).toEqual(['a', 'b', 'c']);
  open.get('a')?.found();
  await turn();
  open.get('c')?.found();
  open.get('d')?.found();
  expect(await Promise.all(asked)).toEqual(['a', 'none', 'c', 'd']);
});
