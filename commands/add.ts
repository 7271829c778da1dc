import type { Command } from '../src/chat/command.ts';
import type { Added, Context } from '../src/chat/context.ts';
import type { Inline, Reply } from '../src/chat/reply.ts';
import { dayInWords } from '../src/chat/wording/dates.ts';
import { noteInWords } from '../src/chat/wording/notes.ts';
import { visibleLine } from '../src/chat/wording/visible.ts';
import { amount } from './parts/amount.ts';
import { languageInWords } from './parts/language.ts';
import { code, codes, faint, line, plainly, remark, reply, strong, text, theirs } from './parts/say.ts';

/** Puts a file among the documents, and says what was understood of it. */
export const add: Command = {
  name: 'add',
  description: 'Add a file to the documents',
  options: [{ name: 'file', description: 'Text, Markdown, HTML, PDF or DOCX', kind: 'file', required: true }],
  visibility: () => 'private',
  waits: true,
  run: async (args, context) => {
    const { file } = args;
    if (typeof file !== 'object')
      return plainly(context, 'No file came with this.', 'Send the file to Ibid in a direct message.');
    const added = await context.add(file);
    if (added.ok) return addedReply(added.value, context);
    return plainly(context, `“${file.name}” was not added.`, added.problem.message);
  },
};

function addedReply(added: Added, context: Context): Reply {
  const { title, published, saved, language, passages, notes, duplicates } = added;
  const name = visibleLine(title ?? '') || visibleLine(added.file);
  const facts: { name: string; value: readonly Inline[] }[] = [
    { name: 'File', value: [code(added.file)] },
    { name: 'Published', value: [text(published ? dayInWords(published) : 'no date found')] },
    ...(saved ? [{ name: 'Saved', value: [text(dayInWords(saved))] }] : []),
    ...(language ? [{ name: 'Language', value: [theirs(languageInWords(language))] }] : []),
    { name: 'Passages', value: [text(String(passages))] },
    ...notes.map((note) => ({ name: 'Note', value: [theirs(noteInWords(note))] })),
  ];
  return reply(context, {
    summary: `Added: ${name}, ${amount(passages, 'passage')}`,
    sections: [
      remark(line(text('Added: '), strong(name)), { kind: 'facts', facts }, ...remarksOn(added)),
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
