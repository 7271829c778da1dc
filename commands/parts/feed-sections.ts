import type { Context, Source } from '../../src/chat/context.ts';
import type { Section } from '../../src/chat/reply.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { dayInWords } from '../../src/chat/wording/dates.ts';
import { titleLine, visibleLine } from '../../src/chat/wording/visible.ts';
import { amount } from './amount.ts';
import { folded, wordsOf } from './document-words.ts';
import { isoDayOf } from './moment.ts';
import { LONGEST_TITLE } from './name-document.ts';
import { code, faint, heading, item, line, strong, text, theirs } from './say.ts';

/** The feeds and pages that are fetched now and then, as items under one heading; none where there are none. */
export async function feedSections(filter: string | null, { feeds }: Context): Promise<Section[]> {
  const all = (await feeds?.()) ?? [];
  const asked = filter === null ? [] : wordsOf(filter);
  const shown = all.filter((source) =>
    asked.every((word) => folded(`${source.title ?? ''} ${source.url}`).includes(word)),
  );
  return shown.map((source, i) => {
    const section = item(...about(source));
    return i === 0
      ? {
          ...section,
          blocks: [heading(`Fetched from the web: ${amount(shown.length, 'address', 'addresses')}`), ...section.blocks],
        }
      : section;
  });
}

function about({ kind, url, title, saved, fetchedAt, problem }: Source) {
  const fetched = fetchedAt === null ? 'never fetched yet' : `fetched on ${dayInWords(isoDayOf(fetchedAt))}`;
  return [
    line(strong(clip(titleLine(title ?? '') || visibleLine(url), LONGEST_TITLE))),
    faint(code(url)),
    faint(text([kind, amount(saved, 'document'), fetched].join(' · '))),
    ...(problem === null ? [] : [faint(theirs(`Last time: ${problem}`))]),
  ];
}
