import { expect, test } from 'vitest';
import { FEATURE_GROUPS, FEATURES } from '../../../../src/answer/evidence/features/features.ts';
import { POOL } from '../../../../src/answer/evidence/features/first-pass.ts';
import { type Evidence, rank, reasonsOf } from '../../../../src/answer/evidence/rank.ts';
import type { Document } from '../../../../src/corpus/document.ts';
import { documentFrom, reading } from '../../small-documents.ts';
import { TIME_CASES } from './time-cases.ts';

interface Case {
  readonly question: string;
  readonly text: string | readonly Document[];
  /** The sentence that is looked at begins so; by default the first of the text. */
  readonly at?: string;
}

function evidence({ question, text, at = '' }: Case): Evidence {
  const { question: understood, weighing, candidates } = reading(question, text);
  const found = rank(understood, weighing, candidates).find(({ candidate }) =>
    at ? candidate.text.startsWith(at) : candidate.span.start === 0,
  );
  if (!found) throw new Error(`no evidence for ${question}`);
  return found;
}

const value = (name: string, one: Case): number => {
  const at = FEATURES.findIndex((feature) => feature.name === name);
  return evidence(one).values[at] ?? Number.NaN;
};

const FERRY = 'When did the ferry of Lindholm sink?';
const titled = (title: string) => [documentFrom('a.txt', 'It sank in May, said a man of the crew.', { title })];
const MILLS = ['The windmill burned.', 'The ferry left.', 'The ferry came.'].map((text, i) =>
  documentFrom(`${i}.txt`, text),
);
const PADDING = 'Nobody had looked at the engine for years, and no one wanted to pay for the repair of the old pumps.';

/** A document whose second passage does not name the place. */
const opening = (place: string) =>
  `People of ${place} wept. ${PADDING.repeat(6)}\n\nA ferry sank in May. ${PADDING.repeat(4)}`;

/** For each feature a case where it fires and one where it does not, or fires less. */
const CASES: Readonly<Record<string, readonly [more: Case, less: Case]>> = {
  coverage: [
    { question: FERRY, text: 'The ferry of Lindholm sank.' },
    { question: FERRY, text: 'The ferry left.' },
  ],
  'coverage squared': [
    { question: FERRY, text: 'The ferry of Lindholm sank.' },
    { question: FERRY, text: 'The ferry left.' },
  ],
  'sentence before adds': [
    { question: FERRY, text: 'The people of Lindholm wept. A ferry sank in May.', at: 'A ferry' },
    { question: FERRY, text: 'The people wept. A ferry sank in May.', at: 'A ferry' },
  ],
  'sentence after adds': [
    { question: FERRY, text: 'A ferry sank in May. The people of Lindholm wept.' },
    { question: FERRY, text: 'A ferry sank in May. The people wept.' },
  ],
  'passage adds': [
    { question: FERRY, text: 'A ferry sank in May. The people wept. They came from Lindholm.' },
    { question: FERRY, text: 'A ferry sank in May. The people wept. They came from afar.' },
  ],
  'title and heading add': [
    { question: FERRY, text: titled('News from Lindholm'), at: 'It sank' },
    { question: FERRY, text: titled('News from afar'), at: 'It sank' },
  ],
  'neighbouring passages add': [
    {
      question: FERRY,
      text: `${PADDING.repeat(4)} The people of Lindholm wept.\n\nA ferry sank in May.`,
      at: 'A ferry',
    },
    { question: FERRY, text: `${PADDING.repeat(4)} The people wept.\n\nA ferry sank in May.`, at: 'A ferry' },
  ],
  title: [
    { question: FERRY, text: titled('The ferry of Lindholm'), at: 'It sank' },
    { question: FERRY, text: titled('Other news'), at: 'It sank' },
  ],
  heading: [
    { question: FERRY, text: `## The ferry of Lindholm\n\nIt sank in May. ${PADDING}`, at: 'It sank' },
    { question: FERRY, text: `## Other news\n\nIt sank in May. ${PADDING}`, at: 'It sank' },
  ],
  bigrams: [
    { question: 'old harbour ferry mill', text: 'The harbour ferry passed the mill.' },
    { question: 'old harbour ferry mill', text: 'The mill is far away from any harbour or from that one ferry.' },
  ],
  window: [
    { question: 'ferry mill', text: 'The ferry passed the mill.' },
    { question: 'ferry mill', text: `The ferry${' and one boat'.repeat(8)} passed the mill.` },
  ],
  order: [
    { question: 'ferry mill', text: 'The ferry passed the mill.' },
    { question: 'ferry mill', text: 'The mill saw the ferry.' },
  ],
  'rarest concept': [
    { question: 'ferry windmill', text: MILLS, at: 'The windmill' },
    { question: 'ferry windmill', text: MILLS, at: 'The ferry' },
  ],
  'rarest concept not in passage': [
    { question: 'ferry windmill', text: 'The ferry left.' },
    { question: 'ferry windmill', text: 'The ferry left. The windmill turned.' },
  ],
  names: [
    { question: FERRY, text: 'Lindholm wept for the ferry.' },
    { question: FERRY, text: 'The town wept for the ferry.' },
  ],
  'other words': [
    { question: FERRY, text: 'The ferry sank.' },
    { question: FERRY, text: 'People of Lindholm wept.' },
  ],
  'names missing around': [
    { question: FERRY, text: 'The ferry sank.' },
    { question: FERRY, text: 'The ferry sank. The people of Lindholm wept.' },
  ],
  'numbers missing': [
    { question: 'Why did ferry 412 sink?', text: 'Ferry 380 sank.' },
    { question: 'Why did ferry 412 sink?', text: 'Ferry 412 sank.' },
  ],
  'numbers of the period missing': [
    { question: 'Why did the ferry sink in 1998?', text: 'The ferry sank in 1987.' },
    { question: 'Why did the ferry sink in 1998?', text: 'The ferry sank in 1998.' },
  ],
  'coverage without the period': [
    { question: 'Why did the ferry sink in 1998?', text: 'The ferry sank.' },
    { question: 'Why did the ferry sink in 1998?', text: 'It was 1998.' },
  ],
  'sentence score': [
    { question: FERRY, text: 'The ferry of Lindholm sank.' },
    { question: FERRY, text: `The ferry of Lindholm sank${', and one boat'.repeat(9)}.` },
  ],
  'document adds': [
    { question: FERRY, text: opening('Lindholm'), at: 'A ferry' },
    { question: FERRY, text: opening('Norvik'), at: 'A ferry' },
  ],
  'names missing in document': [
    { question: FERRY, text: opening('Norvik'), at: 'A ferry' },
    { question: FERRY, text: opening('Lindholm'), at: 'A ferry' },
  ],
  'full name of a person': [
    { question: 'Who owns the ferry?', text: 'The ferry is owned by Tove Berg.' },
    { question: 'Who owns the ferry?', text: 'The ferry is owned by Tove.' },
  ],
  'says why': [
    { question: 'Why did the ferry sink?', text: 'The ferry sank because of ice.' },
    { question: 'Why did the ferry sink?', text: 'The ferry sank in the ice.' },
  ],
  'new name for a thing': [
    { question: 'What did the ferry carry?', text: 'The ferry carried Norvik cheese.' },
    { question: 'What did the ferry carry?', text: 'The ferry carried some cheese.' },
  ],
  'very long': [
    { question: FERRY, text: `The ferry sank${', and one boat'.repeat(40)}.` },
    { question: FERRY, text: 'The ferry sank.' },
  ],
  'asks the same': [
    { question: FERRY, text: 'When did the ferry of Lindholm sink?' },
    { question: FERRY, text: 'When did the mill of Lindholm burn?' },
  ],
  'no full stop': [
    { question: FERRY, text: 'The ferry sank' },
    { question: FERRY, text: 'The ferry sank.' },
  ],
  'reported speech': [
    { question: FERRY, text: 'The ferry sank, she said.' },
    { question: FERRY, text: 'The ferry sank, sadly.' },
  ],
  'reported speech asked for': [
    { question: 'What did the crew say of the ferry?', text: 'The crew said that the ferry was old.' },
    { question: 'What did the crew say of the ferry?', text: 'The crew knew that the ferry was old.' },
  ],
  'has quotation marks': [
    { question: FERRY, text: 'The ferry "sank".' },
    { question: FERRY, text: 'The ferry sank.' },
  ],
  'like words': [
    { question: 'Where is the ferry of Lindholm?', text: 'The boat of Lindholm lies on a rock.' },
    { question: 'Where is the ferry of Lindholm?', text: 'The mill of Lindholm lies on a rock.' },
  ],
  'like words squared': [
    { question: 'Where is the ferry of Lindholm?', text: 'The boat of Lindholm lies on a rock.' },
    { question: 'Where is the ferry of Lindholm?', text: 'The mill of Lindholm lies on a rock.' },
  ],
  'related words': [
    { question: 'Where is the cemetery of Lindholm?', text: 'A graveyard of Lindholm lies on the hill.' },
    { question: 'Where is the cemetery of Lindholm?', text: 'A windmill of Lindholm lies on the hill.' },
  ],
  'words spelt alike': [
    { question: 'Where is the cemetary of Lindholm?', text: 'A cemetery of Lindholm lies on the hill.' },
    { question: 'Where is the cemetary of Lindholm?', text: 'A windmill of Lindholm lies on the hill.' },
  ],
  'like the focus noun': [
    { question: 'Which vegetable did the crew eat?', text: 'The crew ate cabbage.' },
    { question: 'Which vegetable did the crew eat?', text: 'The crew ate late.' },
  ],
  'related to the focus noun': [
    { question: 'Which flower did the crew eat?', text: 'The crew ate a daisy.' },
    { question: 'Which flower did the crew eat?', text: 'The crew ate late.' },
  ],
  'focus noun': [
    { question: 'Which island was the ferry built on?', text: 'The ferry came from the island Norvik.' },
    { question: 'Which island was the ferry built on?', text: 'The ferry came from Norvik.' },
  ],
  'shape expected': [
    { question: FERRY, text: 'The ferry sank on May 3.' },
    { question: FERRY, text: 'The ferry sank.' },
  ],
  'shape missing': [
    { question: FERRY, text: 'The ferry sank.' },
    { question: FERRY, text: 'The ferry sank on May 3.' },
  ],
  'shape near match': [
    { question: FERRY, text: 'The ferry sank in May.' },
    { question: FERRY, text: 'The ferry left a shore that nobody ever saw again in any month but May.' },
  ],
  'full date': [
    { question: FERRY, text: 'The ferry sank in May 1998.' },
    { question: FERRY, text: 'The ferry sank in May.' },
  ],
  predicate: [
    { question: 'Has the ferry ever landed there?', text: 'The ferry landed.' },
    { question: 'Has the ferry ever landed there?', text: 'The ferry left.' },
  ],
  ...TIME_CASES,
  'published in the period asked for': [
    {
      question: 'Why did the ferry sink in 1998?',
      text: [documentFrom('a.txt', 'The ferry sank.', { published: '1998-05-03' })],
    },
    {
      question: 'Why did the ferry sink in 1998?',
      text: [documentFrom('a.txt', 'The ferry sank.', { published: '1999-05-03' })],
    },
  ],
  'new name': [
    { question: 'Who owns the ferry?', text: 'The ferry is owned by Tove Berg.' },
    { question: 'Who owns the ferry?', text: 'The ferry is owned by a man.' },
  ],
  'no new name': [
    { question: 'Who owns the ferry?', text: 'The ferry is owned by a man.' },
    { question: 'Who owns the ferry?', text: 'The ferry is owned by Tove Berg.' },
  ],
  'negation differs': [
    { question: 'Did the ferry sink?', text: 'The ferry did not sink.' },
    { question: 'Did the ferry sink?', text: 'The ferry did sink.' },
  ],
  length: [
    { question: FERRY, text: 'The ferry sank, and with it the crew and all that they had brought.' },
    { question: FERRY, text: 'The ferry sank.' },
  ],
  'very short': [
    { question: FERRY, text: 'The ferry sank.' },
    { question: FERRY, text: 'The ferry sank off the northern coast.' },
  ],
  'asks itself': [
    { question: FERRY, text: 'Why did the ferry sink?' },
    { question: FERRY, text: 'So did the ferry sink.' },
  ],
  'begins with a pronoun': [
    { question: FERRY, text: 'It was the ferry that sank.' },
    { question: FERRY, text: 'Italian ferry sank.' },
  ],
  'first in passage': [
    { question: FERRY, text: 'The ferry sank. The ferry was old.' },
    { question: FERRY, text: 'The ferry sank. The ferry was old.', at: 'The ferry was' },
  ],
  'nothing new': [
    { question: FERRY, text: 'The ferry sank.' },
    { question: FERRY, text: 'The ferry sank beneath icebergs near shore.' },
  ],
};

test.each(FEATURES.map((feature) => feature.name))('%s fires where it should and less where it should not', (name) => {
  const pair = CASES[name];
  if (!pair) return expect.fail(`no case for the feature ${name}: add one above`);
  const [more, less] = pair.map((one) => value(name, one));
  expect(more).toBeGreaterThan(0);
  expect(less).toBeLessThan(more!);
  expect(Number.isFinite(less)).toBe(true);
});

test('a year of the question is missed less where the passage has it', () => {
  const question = 'Why did the ferry sink in 1998?';
  const far = value('numbers of the period missing', {
    question,
    text: 'The ferry sank. Nobody wept. Ice came. It was 1998.',
  });
  expect(far).toBeGreaterThan(0);
  expect(far).toBeLessThan(value('numbers of the period missing', { question, text: 'The ferry sank.' }));
});

test('a pronoun is read with the sentence before it', () => {
  const question = 'When did the ferry of Lindholm sink?';
  const leaning = value('coverage', {
    question,
    text: 'The ferry of Lindholm is lost. It sank in May.',
    at: 'It sank',
  });
  const alone = value('coverage', {
    question,
    text: 'The ferry of Lindholm is lost. One sank in May.',
    at: 'One sank',
  });
  expect(leaning).toBeGreaterThan(alone);
});

test('the ranking is by score, and reasons name the features that are not nought, the strongest first', () => {
  const { question, weighing, candidates } = reading(FERRY, 'The mill burned. The ferry of Lindholm sank on May 3.');
  const ranked = rank(question, weighing, candidates);
  expect(ranked.map((one) => one.score)).toEqual(ranked.map((one) => one.score).toSorted((a, b) => b - a));
  expect(ranked[0]?.candidate.text).toContain('May 3');
  const reasons = reasonsOf(ranked[0]!);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.every((reason) => reason.value !== 0)).toBe(true);
  const parts = reasons.map((reason) => Math.abs(reason.part));
  expect(parts).toEqual(parts.toSorted((a, b) => b - a));
  expect(reasons.reduce((sum, reason) => sum + reason.part, 0)).toBeCloseTo(ranked[0]!.score, 6);
});

test('each feature is in one group', () => {
  const grouped = FEATURE_GROUPS.flatMap((group) => group.features.map((feature) => feature.name));
  expect(grouped).toEqual(FEATURES.map((feature) => feature.name));
  expect(new Set(grouped).size).toBe(grouped.length);
});

test('sentences that the first pass leaves out come last, and the order is by score', () => {
  const text = Array.from({ length: POOL + 20 }, (_, i) =>
    documentFrom(
      `${i}.txt`,
      i % 3 === 0 ? `The ferry of Lindholm sank on May ${i}.` : `A ferry left pier ${i}. It was late.`,
    ),
  );
  const { question, weighing, candidates } = reading(FERRY, text);
  const ranked = rank(question, weighing, candidates);
  expect(ranked).toHaveLength(candidates.length);
  expect(new Set(ranked.map((one) => one.candidate)).size).toBe(candidates.length);
  expect(ranked.map((one) => one.score)).toEqual(ranked.map((one) => one.score).toSorted((a, b) => b - a));
  const leftOut = ranked.slice(POOL);
  expect(leftOut.every((one) => reasonsOf(one).length === 0)).toBe(true);
  expect(ranked.slice(0, POOL).every((one) => reasonsOf(one).length > 0)).toBe(true);
});
