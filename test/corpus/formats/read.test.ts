import { expect, test } from 'vitest';
import { defaultReadLimits } from '../../../src/corpus/formats/limits.ts';
import { formatOf, readSource } from '../../../src/corpus/formats/read.ts';

test('the ending tells the format, in either case', () => {
  expect(['a.txt', 'a.TEXT', 'b/c.Md', 'x.markdown', 'x.htm', 'x.xhtml', 'x.PDF', 'x.docx'].map(formatOf)).toEqual([
    'text',
    'text',
    'markdown',
    'markdown',
    'html',
    'html',
    'pdf',
    'docx',
  ]);
  expect(['a', 'txt', 'a.exe', 'a.txt.gz', 'a.txt/b', 'constructor', 'a.constructor'].map(formatOf)).toEqual(
    Array(7).fill(null),
  );
});

test('a plain text file is its own text', async () => {
  const text = 'First line\r\nSecond “line”\r\n';
  const result = await readSource('a.txt', Buffer.from(text));
  expect(result).toEqual({
    ok: true,
    value: { file: 'a.txt', format: 'text', encoding: 'utf-8', text, hints: {}, removed: [], pageStarts: [] },
  });
});

test('an unknown ending is a problem that names what is supported', async () => {
  const result = await readSource('a.xlsx', Buffer.from('x'));
  expect(result).toMatchObject({ ok: false, problem: { code: 'unsupported-format' } });
  expect(result.ok ? '' : result.problem.message).toContain('.txt .text .md .markdown .html .htm .xhtml .pdf .docx');
});

test('the limit on lines can be set', async () => {
  const result = await readSource('a.txt', Buffer.from('0123456789'), { ...defaultReadLimits, maxLineLength: 9 });
  expect(result).toMatchObject({ ok: false, problem: { code: 'line-too-long' } });
});
