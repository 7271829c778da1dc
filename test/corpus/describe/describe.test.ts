import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../../src/corpus/describe/describe.ts';
import type { Description } from '../../../src/corpus/document.ts';
import type { Hints } from '../../../src/corpus/source.ts';

const BODY =
  'The ferry across the sound began to run again this spring, after two winters in which islanders had to ask fishermen for a lift. ' +
  'The council had saved for the repair since the storm, and the crew had kept the engine warm in a shed on the mainland.';

const whole = (text: string, hints: Hints = {}): Description => describe(text, hints, [{ start: 0, end: text.length }]);
const page = (...lines: string[]): string => [...lines, BODY].join('\n\n');
const words = (text: string, found: Description['title']): string | null =>
  found?.span ? text.slice(found.span.start, found.span.end) : null;
const hint = (value: string) => ({ value, start: null, end: null, where: 'meta tag' });

test('the date, the byline and the title of a plain page, each with its place', () => {
  const text = page('Ferry returns to the outer islands', 'By Mara Lindqvist and Tom van Dyk | Jul 14, 2025');
  const about = whole(text);
  expect(about.title).toMatchObject({ value: 'Ferry returns to the outer islands', span: { start: 0, end: 34 } });
  expect(about.byline?.value).toBe('Mara Lindqvist and Tom van Dyk');
  expect(words(text, about.byline)).toBe('Mara Lindqvist and Tom van Dyk');
  expect(about.published).toMatchObject({ value: '2025-07-14', where: 'byline line' });
  expect(words(text, about.published)).toBe('Jul 14, 2025');
  expect(about.language).toBe('en');
});

test('the date of a masthead is the day the page was saved', () => {
  const text = page(
    'The Island Mail',
    'All the news of the sound',
    'Tuesday, Jan 13, 2026',
    'Ferry returns to the outer islands',
    'Ferry returns to the outer islands',
  );
  const about = whole(text);
  expect(about.published).toBeNull();
  expect(about.saved).toMatchObject({ value: '2026-01-13', where: 'masthead date' });
  expect(words(text, about.saved)).toBe('Jan 13, 2026');
  expect(about.site).toMatchObject({ value: 'The Island Mail', where: 'masthead', span: { start: 0, end: 15 } });
  expect(about.title).toMatchObject({ value: 'Ferry returns to the outer islands', where: 'repeated line' });
});

test('a date over the title is the date of publication when a label names the same day', () => {
  const text = `${page('Wednesday, 11 June 2025', 'Ferry returns to the outer islands at last Featured', 'Published in Harbour Notes', 'By Mara Lindqvist')}\n\nRead 31 times Last modified on Wednesday, 11 June 2025`;
  const about = whole(text);
  expect(about.published?.value).toBe('2025-06-11');
  expect(about.saved).toBeNull();
  expect(about.title?.value).toBe('Ferry returns to the outer islands at last');
});

test('a weekday without a year is completed when the date of publication leaves one year', () => {
  const text = page('Saturday, Sep 27', 'Ferry returns to the outer islands', 'Jul 14, 2025 | Transport');
  expect(whole(text).saved).toMatchObject({ value: '2025-09-27', span: { start: 0, end: 16 } });
  expect(whole(page('Tuesday, Sep 27', 'Ferry returns to the outer islands', 'Jul 14, 2025')).saved).toBeNull();
  expect(whole(page('Saturday, Sep 27', 'Ferry returns to the outer islands')).saved).toBeNull();
});

test.each([
  ['Published: 3 May 2021', '2021-05-03'],
  ['Posted on May 3rd, 2021 in Transport', '2021-05-03'],
  ['Veröffentlicht am 3. Mai 2021 um 10:15 Uhr', '2021-05-03'],
  ['Publié le 3 mai 2021 à 10h15', '2021-05-03'],
  ['Publicado el 3 de mayo de 2021', '2021-05-03'],
  ['Pubblicato il 3 maggio 2021', '2021-05-03'],
  ['03.05.2021, 10:15 Uhr', '2021-05-03'],
  ['2021-05-03', '2021-05-03'],
  ['First published 3 May 2021. Updated 9 May 2021', '2021-05-03'],
])('under the title: %s', (line, iso) => {
  const text = page('Ferry returns to the outer islands', line);
  const about = whole(text);
  expect(about.published?.value).toBe(iso);
  expect(words(text, about.published)).not.toBeNull();
});

test('the day of the last change counts when there is no other', () => {
  const text = `${page('Ferry returns to the outer islands')}\n\nLast modified on 9 May 2021`;
  expect(whole(text).published).toMatchObject({ value: '2021-05-09', where: 'last modified line' });
});

test('days that the text tells of, of comments and of other articles are not the date of publication', () => {
  const told = `${BODY} On March 31, 2019, the harbour office asked the court to let the ferry run without a pilot.`;
  const tail =
    'Related articles\n\nHarbour gets a new crane\n\n4 June 2021\n\nComments\n\nAnna says:\n\n7 June 2021 at 11:15';
  const about = whole(`Ferry returns to the outer islands\n\n${told}\n\nIt was full.\n\n${tail}`);
  expect(about.published).toBeNull();
});

test('what the file says wins, then the address', () => {
  const text = page('Ferry returns to the outer islands', '9 May 2021');
  expect(whole(text, { published: hint('2021-05-03T09:00:00Z') }).published).toEqual({
    value: '2021-05-03',
    span: null,
    where: 'meta tag',
  });
  expect(whole(text, { url: hint('https://example.org/2021/05/04/ferry') }).published).toEqual({
    value: '2021-05-04',
    span: null,
    where: 'URL',
  });
  // An address of another month speaks against the date in the text.
  expect(whole(text, { url: hint('https://example.org/2020/02/ferry') }).published).toBeNull();
  const titled = whole(text, { title: hint('Ferry returns to the outer islands | Island Mail') });
  expect(titled.title).toMatchObject({ value: 'Ferry returns to the outer islands', span: { start: 0, end: 34 } });
  expect(titled.site).toMatchObject({ value: 'Island Mail', where: 'end of the title' });
  expect(whole(text, { author: hint('Mara Lindqvist') }).byline).toEqual({
    value: 'Mara Lindqvist',
    span: null,
    where: 'meta tag',
  });
});

test('a web archive says when the page was saved', () => {
  const url = hint('https://web.archive.org/web/20220601101010/http://example.org/ferry');
  expect(whole(page('Ferry returns to the outer islands'), { url }).saved?.value).toBe('2022-06-01');
});

test('stroke dates are read by the other dates of the page and by the country, and else not', () => {
  const title = 'Ferry returns to the outer islands';
  expect(whole(page(title, '03/05/2021')).published).toBeNull();
  expect(whole(page(title, '03/05/2021', 'Updated 25/05/2021')).published?.value).toBe('2021-05-03');
  expect(whole(page(title, '03/05/2021'), { url: hint('https://mail.co.uk/ferry') }).published?.value).toBe(
    '2021-05-03',
  );
  expect(whole(page(title, '03/05/2021'), { url: hint('https://port.gov/ferry') }).published?.value).toBe('2021-03-05');
});

test('the language of the kept part', () => {
  const german =
    'Die Fähre fährt seit dem Frühling wieder über den Sund, nachdem die Inselbewohner zwei Winter lang die Fischer um eine Überfahrt bitten mussten.';
  const text = `Home News Sport Weather and the rest of the menu\n\n${german}`;
  expect(describe(text, {}, [{ start: text.indexOf(german), end: text.length }]).language).toBe('de');
  expect(whole('Ferry').language).toBeNull();
});

test('an empty text has nothing to say', () => {
  expect(whole('')).toEqual({
    title: null,
    site: null,
    byline: null,
    published: null,
    saved: null,
    language: null,
    notes: [],
  });
});

test('spans lie in the text, on any text', () => {
  const piece = fc.constantFrom(
    'By ',
    'Anna Ruiz',
    '\n',
    '\n\n',
    'Published: ',
    '3 May 2021',
    'Tuesday, ',
    'Sep 27',
    '2021-05-03',
    'Opinion',
    '# ',
    'AI-generated image',
    '© 2021 ',
    'Comments',
    BODY,
    '03/04/2021',
    ' | ',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { notes, language: _, ...found } = whole(text);
      for (const span of [...Object.values(found), ...notes].flatMap((place) => (place?.span ? [place.span] : []))) {
        expect(text.slice(span.start, span.end).trim()).not.toBe('');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('hostile text takes no more than time in proportion', () => {
  const before = performance.now();
  for (const text of [
    'By A '.repeat(20_000),
    'By A B\n'.repeat(20_000),
    '3 May 2021\n'.repeat(10_000),
    'this article was '.repeat(10_000),
    '# '.repeat(50_000),
    '\n'.repeat(200_000),
    'AI image '.repeat(10_000),
    `© 2021 ${'A '.repeat(50_000)}`,
  ]) {
    whole(text, { title: hint(text.slice(0, 5_000)) });
  }
  expect(performance.now() - before).toBeLessThan(8_000);
});
