import type { Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { Inline, Reply } from '../src/chat/reply.ts';
import type { VisibleDocument } from '../src/chat/visible-documents.ts';
import { dayInWords } from '../src/chat/wording/dates.ts';
import { noteInWords } from '../src/chat/wording/notes.ts';
import { amount, times } from './parts/amount.ts';
import { completeDocument } from './parts/complete-document.ts';
import { titleOf } from './parts/find-document.ts';
import { languageInWords } from './parts/language.ts';
import { dayOf, nameDocument } from './parts/name-document.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { code, codes, heading, remark, reply, text, theirs } from './parts/say.ts';

const COPIES_NAMED = 10;

/** One document's card. */
export const source: Command = {
  name: 'source',
  description: 'What is known of one document: dates, site, notes, copies',
  options: [{ name: 'name', description: 'Its title or file', kind: 'document', required: true, main: true }],
  visibility: () => 'private',
  complete: async (option, typed, context) => (option === 'name' ? completeDocument(typed, context) : []),
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const named = nameDocument(textOf(args, 'name') ?? '', context);
    return 'reply' in named ? named.reply : await card(named.document, context);
  },
};

type Fact = { readonly name: string; readonly value: readonly Inline[] };

async function card(document: VisibleDocument, context: Context): Promise<Reply> {
  const quoted = (await context.timesQuoted()).get(document.file) ?? 0;
  const copies = context.documents.copiesOf(document);
  const notes = [...new Set(document.notes.map(({ kind }) => noteInWords(kind)))];
  const { site, byline, language } = document;
  const facts: Fact[] = [
    { name: 'File', value: [code(document.file)] },
    ...(site ? [{ name: 'Site', value: [theirs(site.value)] }] : []),
    ...(byline ? [{ name: 'Byline', value: [theirs(byline.value)] }] : []),
    { name: 'Published', value: [theirs(dated(document.published))] },
    ...(document.saved ? [{ name: 'Saved', value: [theirs(dated(document.saved))] }] : []),
    ...(language ? [{ name: 'Language', value: [theirs(languageInWords(language))] }] : []),
    { name: 'Passages', value: [text(String(context.documents.passageCount(document)))] },
    { name: 'Quoted', value: [text(times(quoted))] },
    ...notes.map((note) => ({ name: 'Note', value: [theirs(note)] })),
    ...(copies.length > 0
      ? [
          {
            name: 'Same story in',
            value: [
              text(`${amount(copies.length, 'other document')}: `),
              ...codes(
                copies.map(({ file }) => file),
                COPIES_NAMED,
              ),
            ],
          },
        ]
      : []),
  ];
  return reply(context, {
    summary: `${titleOf(document)} · ${dayOf(document)}`,
    sections: [remark(heading(titleOf(document)), { kind: 'facts', facts })],
  });
}

/** A date with the place that it was found at, because that is what its worth hangs on. */
function dated(found: { readonly value: string; readonly where: string } | null): string {
  return found ? `${dayInWords(found.value)} (found in: ${found.where})` : 'no date found';
}
