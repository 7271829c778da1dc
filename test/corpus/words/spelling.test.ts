import { expect, test } from 'vitest';
import { americanSpelling } from '../../../src/corpus/words/spelling.ts';

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => pair.split(' ') as [string, string]);

test.each(
  pairs(`recognise recognize, recognised recognized, unrecognisable unrecognizable, organisation organization,
  organisational organizational, civilisation civilization, criticised criticized, privatising privatizing,
  collectivise collectivize, analysed analyzed, paralysing paralyzing, defence defense, licences licenses,
  defenceless defenseless, labour labor, labourer laborer, colour color, colourful colorful, favourite favorite,
  neighbourhood neighborhood, honoured honored, harbours harbors, vapourise vaporize, centre center, centred centered,
  kilometres kilometers, theatre theater, metre meter, travelled traveled, modelling modeling, counsellor counselor,
  marvellous marvelous, fuelling fueling, programme program, grey gray, cheques checks, sceptical skeptical,
  anaemia anemia, haemorrhage hemorrhage, leukaemia leukemia, fulfil fulfill, whilst while, jewellery jewelry`),
)('%s becomes %s', (british, american) => {
  expect(americanSpelling(british)).toBe(american);
});

test.each(
  pairs(`recognise recognize, defence defense, labour labor, centre center, travelled traveled, programme program`),
)('the American form of %s stays as it is', (_, american) => {
  expect(americanSpelling(american)).toBe(american);
});

test.each(
  `wise likewise exercise advertise advertised advertiser surprise size four hour your our tour pour contour glamour
  detour rise rising uprising promise promised compromise advise adviser supervise improvisation televised raise liaise
  cruise noise disguise crises premises analyses enterprise franchise precise practice fire here there acre genre
  massacre called telling controlled rebelled excelled installed fulfilled parallel storey draught tyre tonne since
  science fence evidence programmed aerial goes poem does`.split(/\s+/),
)('%s stays as it is', (word) => {
  expect(americanSpelling(word)).toBe(word);
});

test('a word of any length comes back at once', () => {
  const long = `${'l'.repeat(50_000)}ising`;
  const before = performance.now();
  expect(americanSpelling(long)).toBe(`${'l'.repeat(50_000)}izing`);
  expect(performance.now() - before).toBeLessThan(500);
});
