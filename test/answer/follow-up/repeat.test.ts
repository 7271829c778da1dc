import { expect, test } from 'vitest';
import { aboutName, aboutThing, askedAs, atTime, named } from '../../../src/answer/follow-up/repeat.ts';

test.each([
  ['why', 'When did the ferry sink?', 'why did the ferry sink?'],
  ['when', 'Which ferry sank?', 'when ferry sank?'],
  ['when', 'Has the ferry sunk?', 'when has the ferry sunk?'],
  ['who', 'What year did the ferry sink?', 'who did the ferry sink?'],
])('%s, after %s', (word, earlier, asked) => {
  expect(askedAs(word, earlier)).toBe(asked);
});

test('another time takes the place of the first, or stands at the end', () => {
  expect(atTime('in 2024', 'How many ferries sank in May 2023?')).toBe('How many ferries sank in 2024?');
  expect(atTime('2024', 'How many ferries sank?')).toBe('How many ferries sank in 2024?');
  expect(atTime('last year', 'How many ferries sank?')).toBe('How many ferries sank last year?');
  expect(atTime('the captain of 2024', 'How many ferries sank?')).toBeNull();
});

test('another name takes the place of the first of its sort', () => {
  expect(aboutName('Norway', 'When did Sweden visit the Hanse?')).toBe('When did Norway visit the Hanse?');
  expect(aboutName('the Union', 'When did Sweden visit the Hanse?')).toBe('When did Sweden visit the Union?');
  expect(aboutName('in Upper Lind', 'Who fell ill in Harrowdale?')).toBe('Who fell ill in Upper Lind?');
  expect(aboutName('Norvik', 'How many jobs were lost?')).toBe('How many jobs were lost in Norvik?');
  expect(aboutName('Sweden', 'Who is Norway’s king?')).toBe('Who is Sweden’s king?');
  expect(aboutName('the cost', 'When did Sweden visit the Hanse?')).toBeNull();
});

test('another thing takes the place of what was asked for, or of the subject', () => {
  expect(aboutThing('diesel', 'How much petrol did the port buy?')).toBe('How much diesel did the port buy?');
  expect(aboutThing('the strike', 'When did the boycott end?')).toBe('When did the strike end?');
});

test('a pronoun is the one name of the earlier question that is no country', () => {
  expect(named('When did she resign?', 'Who is Tove Berg?')).toBe('When did Tove Berg resign?');
  expect(named('Who recognised their rule?', 'When did Norway ban the Hanse?')).toBe(
    'Who recognised the Hanse’s rule?',
  );
  expect(named('When did she resign?', 'Did Tove Berg meet Karl Strand?')).toBeNull();
  expect(named('When did they leave?', 'Did Norway meet Sweden?')).toBeNull();
});
