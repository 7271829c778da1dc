import { expect, test } from 'vitest';
import { Uploads } from '../../../src/platforms/web/uploads.ts';

const bytes = (count: number) => new Uint8Array(count).fill(7);

test('a file is handed over by its name, and its bytes stay for another try', () => {
  const uploads = new Uploads(100);
  const attachment = uploads.attachment(uploads.keep('a.md', bytes(3)));
  expect(attachment).toMatchObject({ name: 'a.md', size: 3 });
  if (!attachment) return;
  expect(uploads.bytes(attachment)).toEqual({ ok: true, value: bytes(3) });
  expect(uploads.bytes(attachment)).toEqual({ ok: true, value: bytes(3) });
});

test('the oldest make room, the newest is kept whatever its size', () => {
  const uploads = new Uploads(10);
  const [first, second, third] = [
    uploads.keep('1', bytes(6)),
    uploads.keep('2', bytes(4)),
    uploads.keep('3', bytes(6)),
  ];
  expect([first, second, third].map((id) => uploads.attachment(id)?.name)).toEqual([undefined, '2', '3']);
  const large = uploads.keep('4', bytes(50));
  expect([second, third, large].map((id) => uploads.attachment(id)?.name)).toEqual([undefined, undefined, '4']);
});

test('what is not kept any more, or never was, is told', () => {
  const uploads = new Uploads(10);
  for (const handle of [null, {}, { upload: 'x' }, { upload: 3 }])
    expect(uploads.bytes({ name: 'a', size: 1, handle })).toMatchObject({ ok: false, problem: { code: 'expired' } });
});
