import type { Command } from '../src/chat/command.ts';
import type { Added, Context } from '../src/chat/context.ts';
import type { Inline, Reply } from '../src/chat/reply.ts';
import { dayInWords } from '../src/chat/wording/dates.ts';
import { noteInWords } from '../src/chat/wording/notes.ts';
import { titleLine, visibleLine } from '../src/chat/wording/visible.ts';
import { addSource } from './add/source.ts';
import { amount } from './parts/amount.ts';
import { languageInWords } from './parts/language.ts';
import { fileOf, textOf } from './parts/options.ts';
import { code, codes, faint, line, plainly, remark, reply, strong, text, theirs } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

/** Puts a file, a page or a feed among the documents, and says what was understood of it. */
export const add: Command = {
  name: 'add',
  description: 'Add a file, a web page or a feed to the documents',
  options: [
    {
      name: 'url',
      description: 'Address of a page, or of an RSS, Atom or JSON feed; fetched again now and then',
      kind: 'text',
      required: false,
      main: true,
    },
    { name: 'file', description: 'Text, Markdown, HTML, PDF or DOCX', kind: 'file', required: false },
  ],
  visibility: () => 'private',
  waits: true,
  run: async (args, context) => {
    const file = fileOf(args, 'file');
    const address = textOf(args, 'url');
    if (file !== null && address !== null)
      return plainly(context, 'Nothing was added.', 'Give a file or an address, one at a time.');
    if (address !== null) return await addSource(address, context);
    if (file === null)
      return plainly(
        context,
        'No file and no address came with this.',
        'Send the file to Ibid in a direct message.',
        ...(context.addSource ? [`For a page or a feed: ${typedAs('add', context)} url:https://…`] : []),
      );
    const added = await context.add(file);
    if (added.ok) return addedReply(added.value, context);
    return plainly(context, `“${file.name}” was not added.`, added.problem.message);
  },
};

function addedReply(added: Added, context: Context): Reply {
  const { title, published, saved, language, passages, notes } = added;
  const name = titleLine(title ?? '') || visibleLine(added.file);
  const first = added.alreadyThere ? 'Already there: ' : 'Added: ';
  // The same bytes are named first among the duplicates: the document itself, which is no other that tells its story.
  const duplicates = added.duplicates.filter((file) => file !== added.file);
  const facts: { name: string; value: readonly Inline[] }[] = [
    { name: 'File', value: [code(added.file)] },
    { name: 'Published', value: [text(published ? dayInWords(published) : 'no date found')] },
    ...(saved ? [{ name: 'Saved', value: [text(dayInWords(saved))] }] : []),
    ...(language ? [{ name: 'Language', value: [theirs(languageInWords(language))] }] : []),
    { name: 'Passages', value: [text(String(passages))] },
    ...notes.map((note) => ({ name: 'Note', value: [theirs(noteInWords(note))] })),
  ];
  return reply(context, {
    summary: `${first}${name}, ${amount(passages, 'passage')}`,
    sections: [
      remark(line(text(first), strong(name)), { kind: 'facts', facts }, ...remarksOn(added)),
      ...(duplicates.length > 0
        ? [
            remark(
              line(text(`It tells the same story as ${amount(duplicates.length, 'document')}: `), ...codes(duplicates)),
              faint(text('Copies of one story count as one source.')),
            ),
          ]
        : []),
    ],
  });
}

/** What a reader should mend, or know before asking. */
function remarksOn({ published, passages }: Added) {
  return [
    ...(passages === 0 ? [faint(text('No passage was found in it: nothing of it can be quoted.'))] : []),
    ...(published === null && passages > 0
      ? [faint(text('Without a date of publication, “on Monday” in it stays unresolved.'))]
      : []),
  ];
}
