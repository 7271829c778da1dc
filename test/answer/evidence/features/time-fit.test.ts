import { describe, expect, test } from 'vitest';
import { type TimeFit, timeFit } from '../../../../src/answer/evidence/features/time-fit.ts';
import { candidateFor } from '../../small-documents.ts';

const PERIOD = { from: '2004-01-01', to: '2007-12-31' };
const fitTo = (text: string, at = text): TimeFit =>
  timeFit(PERIOD, candidateFor('Which club did Berg play for from 2004 to 2007?', text, at));

describe('a sentence about Berg, asked from 2004 to 2007', () => {
  test('tells the whole period', () => {
    expect(fitTo('Berg played there from 2004 to 2007.')).toMatchObject({ isPeriod: true, overlap: 1, outside: false });
  });

  test('tells its beginning and its end', () => {
    expect(fitTo('In 2004 Berg joined Norvik, where he stayed until 2007.')).toMatchObject({
      begins: true,
      ends: true,
    });
  });

  test('that is open at its end meets what comes after, and one that is closed does not', () => {
    expect(fitTo('Berg has played there since 1999.')).toMatchObject({ meets: true, outside: false });
    expect(fitTo('Berg played there until 1999.')).toMatchObject({ meets: false, outside: true, before: true });
  });

  test('without a time takes the last one before it in its passage', () => {
    expect(fitTo('In 2004 it rained. Berg played well.', 'Berg')).toMatchObject({
      untold: false,
      inherits: true,
      inheritsBeginning: true,
    });
    expect(fitTo('It rained. Berg played well.', 'Berg')).toMatchObject({ untold: true, inherits: false });
    expect(fitTo('In 2004 it rained. Berg played in 1990.', 'Berg')).toMatchObject({ inherits: false, outside: true });
  });

  test('is not judged where no period is asked for', () => {
    expect(timeFit(null, candidateFor('Where did Berg play?', 'Berg played in 2004.', 'Berg')).meets).toBe(false);
  });
});
