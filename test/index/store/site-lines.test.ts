import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { article, contents, type Folders, put, remove, someFolders, update } from './folders.ts';

const LINE = 'Morning reading for people who like rivers';

/** An article of a site; every one of them carries the same line, between paragraphs that are its own. */
const ofSite = (subject: string, site = 'The Alder Courier') =>
  `---\ntitle: ${subject}\nsource: ${site}\n---\n\n${article(subject, 1)}\n\n${LINE}\n\n${article(`New ${subject}`, 1)}\n`;

const towns = ['Ashford', 'Birchwick', 'Cedarton', 'Dogwell', 'Elmstead', 'Firley'];

function texts({ indexDir }: Folders): string[] {
  const opened = openIndex(indexDir);
  if (!opened.ok) throw new Error(opened.problem.message);
  const index = opened.value;
  return index.documents.map(({ firstPassage, endPassage }) =>
    Array.from({ length: endPassage - firstPassage }, (_, i) => {
      const { heading, text } = index.passage(firstPassage + i);
      return `${heading ?? ''} ${text}`;
    }).join('\n'),
  );
}

const distinct = (town: string, i: number) =>
  ofSite(town)
    .replaceAll('old harbour wall', `${town} matter number ${i}`)
    .replaceAll('the clerk read', `her ${i} cousins sold`);

test('a line that recurs in four documents of a site is left out of all of them, and comes back when it does not', async () => {
  const folders = someFolders();
  const all = ['lamp post', 'apple trees', 'ferry fares', 'chess club'].map(
    (subject, i) =>
      `---\nsource: The Alder Courier\n---\n\n${ownWords(subject, i)}\n\n${LINE}\n\n${ownWords(`${subject}s`, i + 7)}\n`,
  );
  for (let i = 0; i < 3; i++) put(folders, `${i}.md`, all[i]!);
  await update(folders);
  expect(texts(folders).filter((text) => text.includes(LINE))).toHaveLength(3);
  put(folders, '3.md', all[3]!);
  expect(await update(folders)).toMatchObject({ added: 1, unchanged: 3 });
  expect(texts(folders).filter((text) => text.includes(LINE))).toHaveLength(0);
  remove(folders, '1.md');
  expect(await update(folders)).toMatchObject({ removed: 1, unchanged: 3 });
  expect(texts(folders).filter((text) => text.includes(LINE))).toHaveLength(3);
});

/** Two sentences that share no three words with those of another subject. */
function ownWords(subject: string, i: number): string {
  const word = (n: number) =>
    `${'bdfglmnprst'[(n * 7 + i) % 11]}${'aeiou'[(n + i) % 5]}${'klmnrst'[(n * 3 + i * 5) % 7]}${'aeo'[n % 3]}${i}`;
  const words = (from: number) => Array.from({ length: 14 }, (_, n) => word(from + n * (i + 2))).join(' ');
  return `The ${subject} ${words(1)}. Then ${subject} ${words(40)}.`;
}

test('the index of a site that grew is the index that is built at once', async () => {
  const change = fc.tuple(fc.nat(5), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const folders = someFolders();
        const there = new Set<number>();
        for (const round of rounds) {
          for (const [i, stays] of round) {
            if (stays) put(folders, `${i}.md`, distinct(towns[i]!, i));
            else if (there.has(i)) remove(folders, `${i}.md`);
            if (stays) there.add(i);
            else there.delete(i);
          }
          await update(folders);
        }
        const anew = { ...folders, indexDir: `${folders.indexDir}-anew` };
        await update(anew);
        const [grown, built] = [contents(folders), contents(anew)];
        delete grown['state'];
        delete built['state'];
        expect(grown).toEqual(built);
      },
    ),
    { numRuns: 20 },
  );
});
