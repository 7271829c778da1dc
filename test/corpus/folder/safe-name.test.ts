import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbered, safeName } from '../../../src/corpus/folder/safe-name.ts';
import { formatOf } from '../../../src/corpus/formats/read.ts';

test.each([
  ['Report on water.md', 'Report on water.md'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\me\\Notes.TXT', 'Notes.txt'],
  ['.hidden.md', 'hidden.md'],
  ['~$draft.docx', 'draft.docx'],
  ['.md', 'document.md'],
  ['...md', 'document.md'],
  ['con.md', 'file con.md'],
  ['LPT1.backup.txt', 'file LPT1.backup.txt'],
  ['invoice\u202efdp.txt', 'invoicefdp.txt'],
  ['a\u200bb\u0007c.md', 'abc.md'],
  ['two\nlines.txt', 'two lines.txt'],
  ['what?.md', 'what-.md'],
  ['-rf.txt', 'rf.txt'],
  ['cafe\u0301.md', 'café.md'],
  ['отчёт о воде.pdf', 'отчёт о воде.pdf'],
  ['program.exe', null],
  ['page.html.exe', null],
  ['', null],
  ['notes', null],
])('%j becomes %j', (given, expected) => {
  expect(safeName(given)).toBe(expected);
});

test('whatever it is given, it gives a plain, visible name of bounded length, and gives it again unchanged', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '..',
      '/',
      '\\',
      '.',
      ' ',
      '\u202e',
      '\u200b',
      'con',
      'nul.',
      '~$',
      '\u0000',
      '👩‍👩‍👧',
      'é'.repeat(90),
    ),
  );
  const name = fc
    .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('.md', '.TXT', '.pdf', '.docx', '.html'))
    .map(([parts, ending]) => parts.join('') + ending);
  fc.assert(
    fc.property(name, (given) => {
      const safe = safeName(given);
      if (safe === null) return;
      expect(safe).not.toMatch(/[/\\<>:"|?*\p{C}\p{Zl}\p{Zp}]|^[.~-]|^\s|\s$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(170);
      expect(formatOf(safe)).not.toBeNull();
      expect(safeName(safe)).toBe(safe);
    }),
    { numRuns: 500 },
  );
});

test('further files of one name get a number before the ending', () => {
  expect([1, 2, 3].map((number) => numbered('a.b.md', number))).toEqual(['a.b.md', 'a.b (2).md', 'a.b (3).md']);
});
