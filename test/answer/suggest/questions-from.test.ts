import { expect, test } from 'vitest';
import { questionsFrom } from '../../../src/answer/suggest/questions-from.ts';

const of = (sentence: string): string[] =>
  questionsFrom(sentence, '2024-06-05', () => true).map(({ question }) => question);

test.each([
  ['Norland accepted the treaty of Skarn on 3 May 2024.', ['When did Norland accept the treaty of Skarn?']],
  [
    'On 3 May 2024, the High Court of Norland lifted its ban on the Reds.',
    ['When did the High Court of Norland lift its ban on the Reds?'],
  ],
  ['The tower of Skarn was demolished in 1998, to nobody’s joy.', ['When was the tower of Skarn demolished?']],
  [
    'Norland on Tuesday officially recognised the republic of Skarn.',
    ['When did Norland recognise the republic of Skarn?'],
  ],
  ['Tove Berg opened the new bridge over the Lind.', ['Who opened the new bridge over the Lind?']],
  [
    'About 1,200 people were treated in the hospitals of Norland.',
    ['How many people were treated in the hospitals of Norland?'],
  ],
  [
    'The port of Saltmere handled 40 ships in 2023.',
    ['When did the port of Saltmere handle 40 ships?', 'How many ships did the port of Saltmere handle in 2023?'],
  ],
])('%s', (sentence, questions) => {
  expect(of(sentence)).toEqual(questions);
});

test.each([
  'He accepted the treaty of Skarn on 3 May 2024.',
  'Norland accepted it on 3 May 2024.',
  'Moscow took the step on 3 July 2025.',
  '“Norland accepted the treaty,” said Tove Berg on 3 May 2024.',
  'If Norland accepted the treaty of Skarn on 3 May 2024, nobody knew.',
  'Officials accepted the treaty on 3 May 2024.',
  'The council said Norland accepted the treaty of Skarn on 3 May 2024.',
  'Did Norland accept the treaty of Skarn on 3 May 2024?',
  'The man who accepted the treaty of Skarn left on 3 May 2024.',
  'Norland reportedly accepted the treaty of Skarn on 3 May 2024.',
])('no question of: %s', (sentence) => {
  expect(of(sentence)).toEqual([]);
});
