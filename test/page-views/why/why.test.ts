import { describe, expect, test } from 'vitest';
import { CONTEXT_DOUBTS, DOUBTS } from '../../../src/answer/decide/doubts.ts';
import { FEATURES } from '../../../src/answer/evidence/features/features.ts';
import { DEFAULT_THRESHOLD } from '../../../src/answer/threshold.ts';
import type { Shelf } from '../../../src/chat/see-documents.ts';
import { findFrom, seeDocuments } from '../../../src/chat/see-documents.ts';
import { parse } from '../../../src/corpus/parse.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { DOUBT_WORDS } from '../../../src/page-views/why/doubt-words.ts';
import { FEATURE_WORDS } from '../../../src/page-views/why/feature-words.ts';
import { whyView } from '../../../src/page-views/why/why.ts';
import { sampleShelf } from '../../sample-shelf.ts';

const ALL = { key: 'all', allows: () => true, home: '' };

async function shelfOf(files: Readonly<Record<string, string>>): Promise<Shelf> {
  const parsed = await Promise.all(
    Object.entries(files).map(([file, text]) => parse(file, new TextEncoder().encode(text))),
  );
  const documents = parsed.map((one) => (one.ok ? one.value : expect.unreachable(one.problem.message)));
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  return { index: indexDocuments(documents), current: async ({ file }) => texts.get(file) ?? null };
}

async function why(question: string, shelf: Shelf, current = shelf.current) {
  const seen = { ...shelf, current };
  const answer = await seeDocuments(seen, ALL).ask(question);
  const findings = await findFrom(seen, ALL, { question, context: [] }, {});
  const view = await whyView({
    answer,
    findings,
    index: shelf.index,
    current,
    threshold: DEFAULT_THRESHOLD,
    limit: 60,
  });
  return { answer, view };
}

const FERRY: Readonly<Record<string, string>> = {
  'a.txt':
    'Ferry fares\n\nThe ferry company Norlink raised its fares by four per cent on 3 May 2025.\n\nThe ferry company raised its fares for lorries as well, and nobody was told before.\n\nDid the ferry company Norlink raise its fares by four per cent?',
  'b.txt':
    'Harbour news\n\nThe ferry company Norlink raised its fares by four per cent on 3 May 2025, it said.\n\nThe mayor opened the new bridge with a speech.',
  'c.txt': 'Boats\n\nA boat needs a captain. The ferry company Norlink raised hopes of a new line.',
};

describe('why', () => {
  test('an answered question: what answers has lost against nothing, all others against something', async () => {
    const { answer, view } = await why('When did Norlink raise its fares?', await shelfOf(FERRY));
    expect(answer.status).toBe('answered');
    const [first, ...others] = view.candidates;
    expect(first).toMatchObject({ place: 1, shown: 'quoted', lostBecause: null, rule: null });
    for (const { lostBecause, rule } of others) {
      expect(lostBecause).toMatch(/^[A-Z].*\.$/);
      expect(rule).not.toBeNull();
    }
    const ruleOf = (text: string) => others.find((one) => one.text.startsWith(text))?.rule;
    expect(ruleOf('The ferry company raised its fares for lorries')).toBe('a name is missing');
    expect(ruleOf('Did the ferry company')).toBe('asks itself');
    expect(ruleOf('The ferry company Norlink raised hopes')).toBe('nothing of the kind asked for');
    const copies = view.candidates.filter(({ text }) => text.includes('four per cent on 3 May'));
    expect(copies.map(({ rule }) => rule)).toEqual([null, 'same words as a better one']);
    expect(copies[1]!.lostBecause).toContain('place 1');
  });

  test('silence: what is nearest, and why it is no answer', async () => {
    const { view } = await why('When did the mayor of Saltmere resign?', await sampleShelf());
    expect(view.status).toBe('unanswered');
    expect(view.confidence).toBeLessThan(view.threshold);
    const nearest = view.candidates.filter(({ shown }) => shown === 'nearest');
    expect(nearest.length).toBeGreaterThan(0);
    expect(view.candidates.filter(({ shown }) => shown === 'quoted')).toEqual([]);
    for (const { lostBecause } of view.candidates) expect(lostBecause).not.toBeNull();
    if (view.doubts.length > 0) expect(view.candidates[0]!.lostBecause).toBe(view.doubts[0]);
  });

  test('every sentence equals its file at its place, and its parts come to its score', async () => {
    const shelf = await sampleShelf();
    for (const question of [
      'Who recognised the Taliban?',
      'How many jobs are promised?',
      'Is the channel finished?',
      'What is the latest count of ill people?',
    ]) {
      const { view } = await why(question, shelf);
      expect(view.candidates.length).toBeGreaterThan(3);
      let last = Number.POSITIVE_INFINITY;
      for (const { file, start, end, text, score, parts } of view.candidates) {
        expect(shelf.texts.get(file)!.slice(start, end)).toBe(text);
        for (const { value, weight, part } of parts) expect(value * weight).toBeCloseTo(part, 9);
        if (parts.length > 0) expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 9);
        expect(score).toBeLessThanOrEqual(last + 1e-9);
        last = score;
      }
    }
  });

  test('a sentence that its file no longer holds is left out; one that moved stands where it is now', async () => {
    const shelf = await shelfOf(FERRY);
    const moved = async ({ file }: { readonly file: string }) =>
      file === 'b.txt' ? null : `A new first line.\n\n${FERRY[file]}`;
    const { view } = await why('When did Norlink raise its fares?', shelf, moved);
    expect(view.candidates.length).toBeGreaterThan(0);
    expect(view.candidates.length).toBeLessThan(view.total);
    for (const { file, start, end, text } of view.candidates) {
      expect(file).not.toBe('b.txt');
      expect((await moved({ file }))!.slice(start, end)).toBe(text);
    }
  });

  test('nothing found is told as that', async () => {
    const { view } = await why('Xylophone quizzes?', await shelfOf(FERRY));
    expect([view.status, view.total, view.candidates]).toEqual(['unanswered', 0, []]);
  });
});

test('every feature and every doubt has its words, and no words are of one that is gone', () => {
  expect(Object.keys(FEATURE_WORDS).sort()).toEqual([...FEATURES.map(({ name }) => name), 'ranked again'].sort());
  expect(Object.keys(DOUBT_WORDS).sort()).toEqual([...DOUBTS, ...CONTEXT_DOUBTS].map(({ name }) => name).sort());
});
