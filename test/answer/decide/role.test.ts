import { describe, expect, test } from 'vitest';
import { saysRole } from '../../../src/answer/decide/role.ts';
import { understand } from '../../../src/answer/question/question.ts';
import { roleAsked } from '../../../src/answer/question/role.ts';
import { reading } from '../small-documents.ts';

const says = (question: string, sentence: string): boolean | null => {
  const { question: understood, candidates } = reading(question, sentence);
  const role = roleAsked(understood);
  return role && saysRole(candidates[0]!, role);
};

describe('which questions ask for an office', () => {
  test.each([
    ['Who is the harbour minister of Norland?', 'minister', 'Norland'],
    ["Who was Norland's envoy to the islands?", 'envoy', "Norland's"],
    ['Who are the judges in Norvik?', 'judges', 'Norvik'],
  ])('%s', (text, office, of) => {
    const question = understand(text);
    const role = roleAsked(question);
    expect(role && [question.concepts[role.office]?.surface, question.concepts[role.of]?.surface]).toEqual([
      office,
      of,
    ]);
  });

  test.each(['When did the minister of Norland resign?', 'Who sank the ferry?', 'Who is Tove Berg?'])(
    'not: %s',
    (text) => {
      expect(roleAsked(understand(text))).toBeNull();
    },
  );
});

test('names and small words may stand between office and name', () => {
  const question = 'Who is the secretary of the ISU?';
  expect(says(question, 'Tove Berg is secretary of the International Shipping Union (ISU).')).toBe(true);
  expect(says(question, 'The secretary had long been praised by sailors everywhere in the ISU.')).toBe(false);
});

test('both must stand in the sentence', () => {
  expect(says('Who is the mayor of Norvik?', 'The mayor, Tove Berg, spoke.')).toBe(false);
});
