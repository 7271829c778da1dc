import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/app/program.ts';
import { bareEnvironment, fakeIo, folderWith, ibid, runIbid, START } from './run-ibid.ts';

const HARBOUR = `Harbour Gazette

The last ferry

By Ann Lind
March 4, 2024

The ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said in a statement. It had carried passengers for ninety years.

Fishermen from Sandholm protested against the decision outside the town hall. Mayor Ida Berg promised them a bus over the new bridge by the end of the year.
`;
const LIBRARY = `---
title: A library for Norvik
date: 2023-05-12
---

# A library for Norvik

The council of Norvik bought the old cannery for 2.4 million crowns in order to turn it into a library. The building stands beside the harbour and has been empty since the cannery moved away.
`;
const HOSTILE = `Notice \u001b]0;owned\u0007 of the lighthouse\n\nThe lighthouse keeper \u001b[31mOskar\u202e Holm\u001b[0m retired in October 2022 after forty years of service on the rock.\n`;

const documents = {
  'documents/harbour.txt': HARBOUR,
  'documents/library.md': LIBRARY,
  'documents/sub/light\u001b[2Jhouse.txt': HOSTILE,
  'documents/broken.pdf': 'this is no PDF',
};
const IN = ['--documents', 'documents', '--index', 'index'] as const;
const home = folderWith(documents);
afterAll(home.remove);

describe('index and ask', () => {
  beforeAll(() => {
    symlinkSync('/etc/hostname', join(home.path, 'documents', 'link.txt'));
    const first = runIbid(home.path, ['index', ...IN, '--json']);
    expect(first.code, first.err).toBe(0);
    expect(Object.keys(JSON.parse(first.out))).toEqual([
      'documents',
      'passages',
      'nearDuplicateClusters',
      'added',
      'changed',
      'removed',
      'unchanged',
      'skipped',
      'tookMs',
    ]);
    expect(JSON.parse(first.out)).toMatchObject({ documents: 3, added: 3, changed: 0, removed: 0, unchanged: 0 });
    expect(JSON.parse(first.out).skipped.map((skipped: { file: string }) => skipped.file)).toContain('broken.pdf');
  });

  test('a second run finds nothing to do', async () => {
    const { out } = await ibid(home.path, ['index', ...IN, '--json']);
    expect(JSON.parse(out)).toMatchObject({ documents: 3, added: 0, changed: 0, removed: 0, unchanged: 3 });
  });

  test('one answer in the form of the contract, and the quotation stands in the file where it says', async () => {
    const { code, out, err } = runIbid(home.path, ['ask', '--index', 'index', '--json', 'When was the ferry closed?']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.endsWith('}\n')).toBe(true);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['question', 'status', 'confidence', 'shortAnswer', 'citations', 'tookMs']);
    expect(answer.citations[0]).toMatchObject({ file: 'harbour.txt', copies: [], notes: [] });
    for (const citation of answer.citations) {
      const text = readFileSync(join(home.path, 'documents', citation.file), 'utf8');
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
      expect(text.slice(0, citation.start).split('\n')).toHaveLength(citation.line);
    }
  });

  test('a questions file is answered line by line, in order, with the ids as they were given', async () => {
    const lines = [
      { id: 7, text: 'Who is the mayor?' },
      { id: 'b', question: 'How much did the cannery cost?', asOf: '2020-01-01' },
    ];
    writeFileSync(join(home.path, 'q.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { code, out } = await ibid(home.path, ['ask', '--index', 'index', '--questions', 'q.jsonl', '--json']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map((answer) => answer.id)).toEqual([7, 'b']);
    expect(answers[1].citations.map((citation: { file: string }) => citation.file)).not.toContain('library.md');
  });

  test('search prints hits whose spans are passages of the file', async () => {
    writeFileSync(join(home.path, 's.jsonl'), '{"id":"s1","text":"cannery library"}\n');
    const line = ['search', '--index', 'index', '--questions', 's.jsonl', '--limit', '2', '--json'];
    const { out } = await ibid(home.path, line);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['id', 'hits']);
    expect(answer.hits.length).toBeLessThanOrEqual(2);
    expect(Object.keys(answer.hits[0])).toEqual(['file', 'start', 'end', 'score']);
    expect(answer.hits[0].file).toBe('library.md');
    expect(LIBRARY.slice(answer.hits[0].start, answer.hits[0].end)).toContain('cannery');
  });

  test('a broken line in a questions file is told before anything is answered', async () => {
    writeFileSync(join(home.path, 'bad.jsonl'), '{"id":1,"text":"Who?"}\n{"id":2}\n');
    const ran = await ibid(home.path, ['ask', '--index', 'index', '--questions', 'bad.jsonl', '--json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^ibid: bad\.jsonl, line 2: .*expected "question".*\n$/);
  });

  test('a damaged index is built again, with a line that says so, and then answers', async () => {
    const kept = folderWith(documents);
    await ibid(kept.path, ['index', ...IN]);
    const manifest = JSON.parse(readFileSync(join(kept.path, 'index', 'index-manifest.json'), 'utf8'));
    truncateSync(join(kept.path, 'index', manifest.manifest.tables.name), 10);
    const ran = await ibid(kept.path, ['ask', '--index', 'index', '--json', 'When was the ferry closed?']);
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/again/);
    expect(JSON.parse(ran.out).citations[0].file).toBe('harbour.txt');
    kept.remove();
  });

  test('without --index what changed is indexed first, and settings come from .env', async () => {
    const own = folderWith({ 'papers/harbour.txt': HARBOUR, '.env': 'IBID_DOCUMENTS=papers\nIBID_INDEX=built\n' });
    expect(JSON.parse(runIbid(own.path, ['ask', '--json', 'Who is the mayor?']).out).citations[0].file).toBe(
      'harbour.txt',
    );
    writeFileSync(join(own.path, 'papers', 'library.md'), LIBRARY);
    const second = runIbid(own.path, ['ask', '--json', 'Who bought the old cannery?']);
    expect(JSON.parse(second.out).citations[0].file).toBe('library.md');
    rmSync(join(own.path, 'papers'), { recursive: true });
    const third = runIbid(own.path, ['ask', '--json', 'Who is the mayor?']);
    expect(third).toMatchObject({ code: 1, out: '' });
    expect(third.err).toMatch(/^ibid: .*papers is not a folder\. .*--documents\n$/);
    own.remove();
  });

  test('what stands in a document or its name never acts on the terminal', async () => {
    const { io, written } = fakeIo(home.path, '', { columns: 70 });
    const ended = await run(['ask', '--index', 'index', 'When did the lighthouse keeper retire?'], io);
    expect(ended).toEqual({ ok: true, value: null });
    // Colours of our own are the only escapes.
    const bare = written.out.replaceAll(/\u001b\[\d+m/g, '');
    expect(bare).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(bare.replace(/\s+/g, ' ')).toContain('\\u001b[31mOskar\\u202e Holm\\u001b[0m');
    expect(written.out).toContain('light\\u001b[2Jhouse.txt');
  });

  test('NO_COLOR leaves the words and takes the colour', async () => {
    const shown = async (environment: Record<string, string>) => {
      const { io, written } = fakeIo(home.path, '', { environment });
      await run(['ask', '--index', 'index', 'When was the ferry closed?'], io);
      return written.out;
    };
    const [coloured, plain] = [await shown({}), await shown({ NO_COLOR: '1' })];
    expect(coloured).toContain('\u001b[');
    expect(plain).not.toContain('\u001b');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('explain names what was understood and the reasons of each candidate', async () => {
    const { code, out } = await ibid(home.path, ['explain', '--index', 'index', 'When was the ferry closed?']);
    expect(code).toBe(0);
    expect(out).toMatch(/^asked for\s+\w+ \(when\)/);
    expect(out).toMatch(/“ferry”\s+weight/);
    expect(out).toMatch(/documents\/harbour\.txt:\d+/);
    expect(out).toMatch(/coverage\s+\d\.\d{3}\s+[+-]\d/);
  });

  test('a reader that goes away is no fault', async () => {
    const many = Array.from(
      { length: 400 },
      (_, id) => `${JSON.stringify({ id, text: 'When was the ferry closed?' })}\n`,
    );
    writeFileSync(join(home.path, 'many.jsonl'), many.join(''));
    const child = spawn(
      process.execPath,
      [...START, 'search', '--index', 'index', '--questions', 'many.jsonl', '--json'],
      { cwd: home.path, env: bareEnvironment() as NodeJS.ProcessEnv },
    );
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('clean and text', () => {
  test('text prints the file as spans count in it, to the character', async () => {
    expect(await ibid(home.path, ['text', 'documents/library.md'])).toEqual({ code: 0, out: LIBRARY, err: '' });
    expect((await ibid(home.path, ['text', '--documents', 'documents', 'library.md'])).out).toBe(LIBRARY);
  });

  test('clean says what the file is and what was removed', async () => {
    const { code, out } = await ibid(home.path, ['clean', 'documents/library.md']);
    expect(code).toBe(0);
    expect(out).toMatch(/^file {7}library\.md \(markdown, utf-8, en\)\ntitle {6}A library for Norvik \(/);
    expect(out).toMatch(/\npublished {2}2023-05-12 \(/);
    expect(out).toContain('\n- removed: ');
  });

  test('pages are cleaned line by line', async () => {
    const pages = [
      { id: 'p1', raw: HARBOUR, url: 'not an address', title: null },
      { id: 'p2', raw: '' },
    ];
    writeFileSync(join(home.path, 'pages.jsonl'), pages.map((page) => JSON.stringify(page)).join('\n'));
    const { code, out } = await ibid(home.path, ['clean', '--pages', 'pages.jsonl', '--json']);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(Object.keys(first)).toEqual(['id', 'title', 'published', 'text', 'removed']);
    expect(first).toMatchObject({ id: 'p1', published: '2024-03-04' });
    expect(first.text).toContain('It had carried passengers for ninety years.');
    expect(second).toEqual({ id: 'p2', title: null, published: null, text: '', removed: [] });
  });
});

describe('doctor', () => {
  test('all is well with an index and documents', async () => {
    const { code, out } = await ibid(home.path, ['doctor', ...IN]);
    expect(code, out).toBe(0);
    expect(out).not.toContain('FAULT');
  });

  test('faults are told with what to do, and make it fail', async () => {
    const { code, out, err } = await ibid(home.path, ['doctor', '--documents', 'nowhere', '--index', 'none']);
    expect(code).toBe(1);
    expect(out).toMatch(/FAULT documents: .*nowhere cannot be read \(ENOENT\)\n {6}→ Make the folder/);
    expect(out).toMatch(/note {2}index: there is no index in .*none/);
    expect(err).toBe('ibid: found at fault: documents; what to do stands beside each\n');
  });
});

describe('wrong usage: one line, exit code 2, nothing on standard output', () => {
  test.each([
    [[], 'no command was given; see: ibid --help'],
    [['askk'], "unknown command 'askk' (Did you mean ask?); see: ibid --help"],
    [['ask', '--frob'], "unknown option '--frob'; see: ibid ask --help"],
    [['ask'], 'what is the question? Give it in quotation marks: ibid ask "question"'],
    [['ask', '  ', '--json'], 'what is the question? Give it in quotation marks: ibid ask "question"'],
    [['ask', '--as-of', '2025-02-30', 'Who?'], 'Expected a day such as 2025-06-30; see: ibid ask --help'],
    [['ask', '--questions', 'none.jsonl'], '--questions is for programs: add --json'],
    [['ask', '--questions', 'none.jsonl', '--json'], 'none.jsonl cannot be read'],
    [['search', '--limit', '0', 'x'], 'Expected a whole number from 1 to 1000; see: ibid search --help'],
    [['search'], 'what to search for? ibid search "words"'],
    [['clean'], 'which file? Give its path: ibid clean FILE'],
    [['clean', '--pages', 'p.jsonl'], '--pages is for programs: add --json'],
    [['text'], "missing required argument 'file'; see: ibid text --help"],
    [['explain'], "missing required argument 'question'; see: ibid explain --help"],
  ])('%j', async (line, said) => {
    const { io, written } = fakeIo(home.path, '', { outIsTerminal: false });
    const outcome = await run(line, io);
    expect(outcome.ok ? null : outcome.problem.code).toBe('usage');
    expect(outcome.ok ? '' : outcome.problem.message).toContain(said);
    expect(written).toEqual({ out: '', err: '' });
  });

  test('as a process', async () => {
    const ran = runIbid(home.path, ['ask', '--frob']);
    expect(ran).toEqual({ code: 2, out: '', err: "ibid: unknown option '--frob'; see: ibid ask --help\n" });
  });
});

describe('failures: one line, exit code 1', () => {
  test.each([
    [
      ['ask', '--index', 'none', 'Who?'],
      /^ibid: there is no index in .*none\. Build it: ibid index --documents FOLDER/,
    ],
    [['index', '--documents', 'nowhere', '--index', 'x'], /^ibid: .*nowhere is not a folder/],
    [['text', 'none.txt'], /^ibid: there is no file none\.txt, neither here nor in .*; give the path of a document$/m],
    [['text', 'documents'], /^ibid: documents is not a file; give the path of a document$/m],
    [['clean', 'documents/broken.pdf'], /^ibid: documents\/broken\.pdf: /],
  ])('%j', async (line, said) => {
    const ran = await ibid(home.path, line);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err.trimEnd()).not.toContain('\n');
  });

  test('a setting that cannot be understood is named', async () => {
    const ran = await ibid(home.path, ['ask', 'Who?'], { IBID_MAX_FILE_MB: 'much' });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^ibid: IBID_MAX_FILE_MB is "much": .* Mend it in the environment or in \.env\n$/);
  });
});
