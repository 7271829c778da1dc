import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { type ArchiveParts, archiveFiles, zipOf } from '../../../src/page-views/exports/archive.ts';
import { referencesOf } from '../../../src/page-views/exports/exported.ts';
import { citation } from '../../store/samples.ts';
import { exported } from './samples.ts';

const TEXT = 'Harbour:  The gauge stood at four metres.';
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

function partsOf(files: readonly string[]): ArchiveParts {
  const given = {
    madeAt: Date.UTC(2025, 6, 9, 12),
    replies: [
      {
        question: 'How high?',
        askedAt: 0,
        outcome: 'answered',
        citations: files.map((file) => citation(file)),
        gone: [],
      },
    ],
  };
  return {
    exported: given,
    references: referencesOf(given, new Map()),
    files: new Map(files.map((file) => [file, bytes(TEXT)])),
    version: '9.9.9',
  };
}

const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));

describe('an archive', () => {
  test('holds the answer, the references, the cited files and what says where the words stand', async () => {
    const files = archiveFiles(partsOf(['water/levels ü.md', 'b.md']));
    const manifest = JSON.parse(textIn(files, 'manifest.json'));
    expect(manifest).toMatchObject({ made: '2025-07-09T12:00:00.000Z', by: 'Ibid 9.9.9', leftOut: [] });
    for (const { quote, file, start, end } of manifest.replies[0].quotations)
      expect(textIn(files, `documents/${file}`).slice(start, end)).toBe(quote);
    for (const { path, sha256: digest, bytes: size } of manifest.documents)
      expect([sha256(files.get(path)!), files.get(path)!.length]).toEqual([digest, size]);
    const zip = await JSZip.loadAsync(await zipOf(files, 0));
    expect(Object.keys(zip.files).sort()).toEqual([...files.keys()].sort());
    for (const [path, data] of files) expect(await zip.file(path)!.async('uint8array')).toEqual(data);
  });

  test('the same files give the same bytes', async () => {
    const made = () => zipOf(archiveFiles(partsOf(['a.md'])), Date.UTC(2025, 6, 9));
    expect(await made()).toEqual(await made());
  });

  test('what could leave the folder where it is unpacked is left out, and said to be', () => {
    const bad = ['../up.md', '/etc/passwd', 'a/../../b', 'C:\\x', '..\\x', './a', 'a//b'];
    const files = archiveFiles(partsOf([...bad, 'good.md']));
    expect([...files.keys()].filter((path) => path.startsWith('documents/'))).toEqual(['documents/good.md']);
    expect(JSON.parse(textIn(files, 'manifest.json')).leftOut).toEqual(bad);
  });

  const known = spawnSync('sha256sum', ['--version']).status === 0;
  test.skipIf(!known)('sha256sum --check finds every file as it was written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-archive-'));
    try {
      const files = archiveFiles(partsOf(['water/levels ü.md', 'back\\slash.md', 'line\nend.md']));
      for (const [path, data] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), data);
      }
      const check = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(check.stderr).toBe('');
      expect(check.status).toBe(0);
      expect(check.stdout.trim().split('\n')).toHaveLength(files.size - 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('whatever is cited, every file but the list itself has its digest there', () => {
    fc.assert(
      fc.property(exported, (given) => {
        const references = referencesOf(given, new Map());
        const cited = new Map(references.map(({ document }) => [document.file, bytes(document.file)]));
        const files = archiveFiles({ exported: given, references, files: cited, version: '1' });
        const sums = textIn(files, 'SHA256SUMS').trimEnd().split('\n');
        expect(sums).toHaveLength(files.size - 1);
        for (const [i, [path, data]] of [...files].slice(0, -1).entries()) {
          const name = sums[i]!.replace(/^\\/, '').slice(66);
          const plain = sums[i]!.startsWith('\\')
            ? name.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c === 'r' ? '\r' : c))
            : name;
          expect(sums[i]!.replace(/^\\/, '').slice(0, 64)).toBe(sha256(data));
          expect(plain.toWellFormed()).toBe(path.toWellFormed());
        }
        expect(JSON.parse(textIn(files, 'manifest.json')).replies).toHaveLength(given.replies.length);
      }),
    );
  });
});
