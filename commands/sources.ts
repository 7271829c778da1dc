import type { Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { Section } from '../src/chat/reply.ts';
import type { VisibleDocument } from '../src/chat/visible-documents.ts';
import { noteInWords } from '../src/chat/wording/notes.ts';
import { amount, times } from './parts/amount.ts';
import { feedSections } from './parts/feed-sections.ts';
import { holding, newestFirst } from './parts/find-document.ts';
import { dayOf, titleInList } from './parts/name-document.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { code, faint, item, line, plainly, remark, reply, strong, theirs } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

const PAGE = 8;

/** The documents that can be seen from here. */
export const sources: Command = {
  name: 'sources',
  description: 'List the documents, newest first',
  options: [
    { name: 'filter', description: 'Words of a title, file or site', kind: 'text', required: false, main: true },
  ],
  visibility: () => 'private',
  run: async (args, context) => {
    const filter = textOf(args, 'filter');
    const feeds = await feedSections(filter, context);
    const nothing = nothingVisible(context);
    if (nothing) return { ...nothing, sections: [...nothing.sections, ...feeds] };
    const { documents } = context.documents;
    const shown = newestFirst(filter === null ? documents : documents.filter(holding(filter)));
    if (shown.length === 0) {
      const none = plainly(
        context,
        `None of ${amount(documents.length, 'document')} has “${filter}” in its title, file or site.`,
        `Try fewer words. To look into the documents: ${typedAs('search', context)}`,
      );
      return { ...none, sections: [...none.sections, ...feeds] };
    }
    const quoted = await context.timesQuoted();
    const count =
      filter === null ? amount(shown.length, 'document') : `${shown.length} of ${amount(documents.length, 'document')}`;
    return reply(context, {
      summary: filter === null ? `${count}, newest first` : `${count} with “${filter}”, newest first`,
      sections: [
        remark(line(strong(count), theirs(`${filter === null ? '' : ` with “${filter}”`}, newest first`))),
        ...shown.map((document) => row(document, quoted.get(document.file) ?? 0, context)),
        ...feeds,
      ],
      pageItems: PAGE,
    });
  },
};

function row(document: VisibleDocument, quoted: number, { documents }: Context): Section {
  const copies = documents.copiesOf(document).length;
  const about = [
    dayOf(document),
    ...(document.site ? [document.site.value] : []),
    ...(quoted > 0 ? [`quoted ${times(quoted)}`] : []),
    ...(copies > 0 ? [`same story as ${amount(copies, 'other')}`] : []),
  ];
  return item(
    line(strong(titleInList(document))),
    faint(code(document.file)),
    faint(theirs(about.join(' · '))),
    ...[...new Set(document.notes.map(({ kind }) => noteInWords(kind)))].map((note) => faint(theirs(note))),
  );
}
