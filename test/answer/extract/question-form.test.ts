import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/answer/extract/question-form.ts';
import { understand } from '../../../src/answer/question/question.ts';

const form = (text: string) => formOf(understand(text));

describe('who or what did it is asked for', () => {
  test.each([
    'Who founded the port?',
    'What caused the flood?',
    'Which state recognised the guild?',
    'Which club won the cup?',
    'What small town has joined the league?',
    'Which country was the first to recognise the guild?',
    'Who was the only one to vote against it?',
  ])('%s', (text) => {
    expect(form(text)).toMatchObject({ asksSubject: true, asksObject: false });
  });

  test.each([
    'What did the council build?',
    'Which ship did they sell?',
    'Which minister was accused of it?',
    'Which bridge was built first?',
    'When was the port founded?',
    'What is a ferry?',
  ])('not by %s', (text) => {
    expect(form(text).asksSubject).toBe(false);
  });
});

describe('the unit an answer has to have', () => {
  test.each([
    ['How far is it to the reef?', '12 km', '12 ships'],
    ['How old is the bridge?', '40 years', '40 metres'],
    ['How much money did the council raise?', '40 crowns', '40 people'],
  ])('%s', (text, has, lacks) => {
    const { unit } = form(text);
    expect(unit!.test(has)).toBe(true);
    expect(unit!.test(lacks)).toBe(false);
  });

  test('is none where no measure is asked for', () => {
    expect(form('Who founded the port?').unit).toBeNull();
  });
});
