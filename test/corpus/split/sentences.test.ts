import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpace, sentencesOf } from '../../../src/corpus/split/sentences.ts';

/** The sentences of a text in which `|` marks the breaks that are expected. */
function split(marked: string): { found: string[]; expected: string[] } {
  const expected = marked.split('|').map((part) => part.trim());
  const text = marked.replaceAll('|', '');
  return { found: sentencesOf(text, 0, text.length).map((span) => text.slice(span.start, span.end)), expected };
}

describe('news sentences', () => {
  test.each([
    'Mr. Abe Lund met Dr. Ilse Oram.| They spoke for an hour.',
    'Gen. Per Holm resigned.| Lt. Col. Ada Quist took over.',
    'Sgt. Maj. Oda Ruud cited Art. 5.| Then he sat.',
    'The poet J. R. Tamm died on Friday.| She was 81.',
    'The bill, S. 12, passed.| H. Berg voted no.',
    'That was I.| The judge nodded.',
    '“We will rebuild,” said Mayor Tove Lind.| “It takes time.”| She left.',
    '“It is over.”| “No, it is not.”| They left.',
    '“Who pays?” Lind asked.| Nobody answered.',
    '“Who pays?” Tove Lind said.| Nobody answered.',
    '"Stop!" he shouted.| The crowd stood still.',
    'He said: "No."| Then he left.',
    'The song “Who?” won a prize.| The band wept.',
    'He won (again!).| The rest lost.',
    '(The vote was late.)| The mayor slept.',
    'The ferry left the U.S. on Sunday.| It sank.',
    'The ferry left the U.S.| The crew stayed.',
    'A U.S. Navy tug came.| It was late.',
    'The U.N. Security Council met.| The E.U. did not.',
    'He lives in Washington, D.C.| He works there.',
    'The gate opens at 9 a.m. on Mondays.| It closes at 5 p.m.| The guard goes home.',
    'He paused… then he spoke.| She did not.',
    '"I thought..."| She stopped.| He waited.',
    'Prices rose 3.5 percent.| Wages rose 2.1 percent.',
    'It cost $4.5 million.| That was too much.',
    'See No. 5 on page 3.| It is short.',
    'On Jan. 6 it rained.| In Dec. 2023 it snowed.',
    'Acme Inc. Chairman Odd Berg quit.| Acme Inc.| The firm is old.',
    'Berg vs. Lund was heard.| It lasted.',
    'Berg, Lund et al. wrote it.| Others read it.',
    'St. Olaf Street is closed.| St. Olaf is not.',
    'Ph.D. students marched.| So did Prof. Dahl.',
    'Write to www.example.org.| Then wait for a.b@example.org to reply.',
    'Who did it?| Nobody knows!| Really.',
    'What a day?!| Indeed.',
    'Rain fell.The wind rose.| End.',
    'the vessel docked on monday.| the crew was tired.| nobody spoke about the storm that day.',
  ])('%s', (marked) => {
    const { found, expected } = split(marked);
    expect(found).toEqual(expected);
  });

  test('full stops of Chinese and Japanese need no space after them', () => {
    for (const marked of [
      '条約は月曜日に署名された。|大臣は出席した。',
      '協定已簽署！|部長出席了嗎？|是的。',
      '“他走了。”|她没有。',
    ])
      expect(split(marked).found).toEqual(split(marked).expected);
  });
});

describe('lines', () => {
  test('a hard-wrapped paragraph is read across its lines', () => {
    const { found, expected } = split(
      'The council of the harbour town voted late on\nSunday to close the old bridge, which had stood\nsince the war.| Nobody was hurt.',
    );
    expect(found).toEqual(expected);
  });

  test('a title at the end of a wrapped line joins the name in the next', () => {
    const { found, expected } = split(
      'The committee of inquiry met in the presence of the old deputy Mr.\nLund and others who had come a long way to see the end of it all.| It ended.',
    );
    expect(found).toEqual(expected);
  });

  test.each([
    ['numbered', '1. Open the valve.|\n2. Close the gate.|\n3. Wait.'],
    ['dashed', '- Bring water|\n- Bring rope|\n- Leave early'],
    ['lettered', 'a) first thing|\nb) second thing'],
    [
      'one line a paragraph',
      'Minister resigns after vote|\nThe minister of ports resigned on Friday after losing a vote in the council.|\nHe had served for two years.',
    ],
  ])('%s', (_, marked) => {
    expect(split(marked).found).toEqual(split(marked).expected);
  });
});

describe('what never ends', () => {
  test('is parted at white space, and no character is lost', () => {
    const text = 'crew storm river '.repeat(1000).trim();
    const found = sentencesOf(text, 0, text.length);
    expect(found.length).toBeGreaterThan(5);
    for (const { start, end } of found) {
      expect(end - start).toBeLessThanOrEqual(2000);
      expect(text.slice(start, end)).toMatch(/^(?:crew|storm|river)(?: (?:crew|storm|river))*$/);
    }
    expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  });

  test('is not parted between the two halves of a character', () => {
    for (const lead of ['', 'x']) {
      const text = lead + '\u{1F600}'.repeat(3000);
      for (const { start, end } of sentencesOf(text, 0, text.length))
        expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

const piece = fc.constantFrom(
  ...[
    'Mr.',
    'U.S.',
    'He',
    'ran',
    '.',
    '!',
    '?',
    '…',
    '”',
    '“',
    ')',
    '。',
    '」',
    '1.',
    '- ',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
  ],
  ...['\u2028', '\ufeff', '\ud83d', '\ude00', 'e\u0301', 'a.m.', '3.5', 'x'.repeat(2100)],
);

test('on any text: ordered, inside, trimmed, and every character that is not white space in exactly one', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.nat(8), fc.nat(8), (value, from, short) => {
      const start = Math.min(from, value.length);
      const end = Math.max(start, value.length - short);
      const gap = (from: number, to: number) => /^\s*$/.test(value.slice(from, to));
      let at = start;
      for (const sentence of sentencesOf(value, start, end)) {
        const quoted = value.slice(sentence.start, sentence.end);
        if (sentence.start < at || !gap(at, sentence.start) || quoted === '' || quoted !== quoted.trim())
          expect.fail(`after ${at}: ${JSON.stringify(quoted)}`);
        at = sentence.end;
      }
      expect(at <= end && gap(at, end)).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test('white space is what JavaScript calls so', () => {
  for (let code = 0; code <= 0xffff; code++) {
    if (isSpace(code) !== /\s/.test(String.fromCharCode(code))) expect.fail(`U+${code.toString(16)}`);
  }
  expect(isSpace(0x3000)).toBe(true);
});
