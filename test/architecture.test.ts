import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

function cruise(folder: string): Cruise {
  const run = spawnSync(
    process.execPath,
    [
      CRUISER,
      'src',
      'commands',
      'page/src',
      '--config',
      join(ROOT, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

/** A tree in which every rule is broken: the file that breaks it, and how. */
const PLANTED: Readonly<Record<string, string>> = {
  'src/corpus/looks-right.ts': "import { b } from '../index/looks-right.ts';\nexport const a = b;\n",
  'src/index/looks-right.ts':
    "import type { C } from '../answer/looks-right.ts';\nexport const b = 1;\nexport type B = C;\n",
  'src/answer/looks-right.ts':
    "import type { D } from '../platforms/terminal/looks-right.ts';\nimport http from 'node:http';\nexport type C = D | typeof http;\n",
  'src/platforms/terminal/looks-right.ts':
    "import { app } from '../../app/app.ts';\nimport { readFile } from 'node:fs/promises';\nexport type D = typeof app | typeof readFile;\n",
  'src/chat/looks-right.ts': "import '../platforms/terminal/looks-right.ts';\n",
  'src/digest/looks-right.ts': "import '../platforms/terminal/looks-right.ts';\n",
  'src/page-views/looks-right.ts': "import '../platforms/terminal/looks-right.ts';\n",
  'src/sources/looks-right.ts': "import '../platforms/terminal/looks-right.ts';\n",
  'src/store/looks-right.ts': "import '../platforms/terminal/looks-right.ts';\n",
  'page/src/looks-right.ts': "import '../../src/index/looks-right.ts';\n",
  'commands/looks-right.ts': "import '../src/index/looks-right.ts';\n",
  'src/app/app.ts': "import './circle.ts';\nimport './nowhere.ts';\nexport const app = 1;\n",
  'src/app/circle.ts': "import { app } from './app.ts';\nexport const round = app;\n",
};

const BROKEN_BY: Readonly<Record<string, string>> = {
  'corpus-imports-only-what-stands-left-of-it': 'src/corpus/looks-right.ts',
  'index-imports-only-what-stands-left-of-it': 'src/index/looks-right.ts',
  'answer-imports-only-what-stands-left-of-it': 'src/answer/looks-right.ts',
  'page-views-imports-only-what-stands-left-of-it': 'src/page-views/looks-right.ts',
  'platforms-imports-only-what-stands-left-of-it': 'src/platforms/terminal/looks-right.ts',
  'chat-imports-only-what-stands-left-of-it': 'src/chat/looks-right.ts',
  'digest-imports-only-what-stands-left-of-it': 'src/digest/looks-right.ts',
  'sources-imports-only-what-stands-left-of-it': 'src/sources/looks-right.ts',
  'store-imports-only-what-stands-left-of-it': 'src/store/looks-right.ts',
  'commands-know-no-platform-and-no-index': 'commands/looks-right.ts',
  'the-page-shares-words-and-types-only': 'page/src/looks-right.ts',
  'nobody-imports-the-app': 'src/platforms/terminal/looks-right.ts',
  'the-middle-touches-no-files': 'src/platforms/terminal/looks-right.ts',
  'the-middle-touches-no-network': 'src/answer/looks-right.ts',
  'no-circles': 'src/app/app.ts',
  'nothing-unresolved': 'src/app/app.ts',
};

describe('the arrows between folders', () => {
  let folder: string;
  let planted: Cruise;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-architecture-'));
    for (const [path, text] of Object.entries(PLANTED)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const compilerOptions = { module: 'NodeNext', allowImportingTsExtensions: true, noEmit: true };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    planted = cruise(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every rule of the configuration has a planted violation here', async () => {
    const { default: config } = await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href);
    expect(config.forbidden.map((rule: { name: string }) => rule.name).sort()).toEqual(Object.keys(BROKEN_BY).sort());
  });

  test.each(Object.entries(BROKEN_BY))('%s fires on %s', (rule, file) => {
    const fired = planted.summary.violations.filter((violation) => violation.rule.name === rule);
    expect(fired.map((violation) => violation.from)).toContain(file);
  });

  test('the rules see every source file: with a TypeScript they cannot read they see none, and pass', () => {
    const files = sources(join(ROOT, 'src')).filter((file) => !file.endsWith('.d.ts'));
    const seen = new Set(cruise(ROOT).modules.map((module) => module.source));
    expect(files.length).toBeGreaterThan(20);
    expect(files.map((file) => file.slice(ROOT.length + 1)).filter((file) => !seen.has(file))).toEqual([]);
  });
});

/** What makes a pure function give another value tomorrow, on another machine, or twice. */
const IMPURE =
  /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\bprocess\.|\bfetch\(|\brandomUUID\(/;

describe('the middle reads no clock, no chance, no environment', () => {
  test.each(['Date.now()', 'new Date()', 'process.env', 'Math.random()'])('%s would be seen', (code) => {
    expect(`const x = ${code};`).toMatch(IMPURE);
  });

  test('and there is none in src/corpus, src/index, src/answer, src/chat, src/digest, src/sources and commands', () => {
    const middle = [
      'src/corpus',
      'src/index',
      'src/answer',
      'src/chat',
      'src/digest',
      'src/sources',
      'commands',
    ].flatMap((name) => sources(join(ROOT, name)));
    const edges = /\/src\/(corpus\/folder|index\/store|sources\/network)\//;
    const impure = middle.filter(
      (file) => !edges.test(file) && IMPURE.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(impure).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('files stay small: one idea each', () => {
  // Tables of words are as long as the language makes them, and those of weights, which training writes, as the features.
  const table = /\/src\/answer\/(?:lexicon|weights)\//;
  const long = sources(join(ROOT, 'src'))
    .filter((file) => !table.test(file))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});
