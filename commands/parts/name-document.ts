import type { Context } from '../../src/chat/context.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { VisibleDocument } from '../../src/chat/visible-documents.ts';
import { publishedInWords } from '../../src/chat/wording/citation.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { amount } from './amount.ts';
import { type FoundDocument, findDocument, titleOf } from './find-document.ts';
import { code, faint, item, line, plainly, remark, reply, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

type Named = { readonly document: VisibleDocument } | { readonly reply: Reply };

/** The document that a person named, or the reply that helps to name it. */
export function nameDocument(name: string, context: Context): Named {
  const found = findDocument(context.documents.documents, name);
  return found.kind === 'found' ? { document: found.document } : { reply: askBack(name, found, context) };
}

function askBack(name: string, found: Exclude<FoundDocument, { kind: 'found' }>, context: Context): Reply {
  const documents = found.kind === 'ambiguous' ? found.candidates : found.closest;
  if (documents.length === 0)
    return plainly(context, `No document is called “${name}”.`, `${typedAs('sources', context)} lists the documents.`);
  const first =
    found.kind === 'ambiguous'
      ? `${amount(documents.length, 'document')} fit “${name}”.`
      : `No document is called “${name}”. ${amount(documents.length, 'document')} ${documents.length === 1 ? 'comes' : 'come'} close.`;
  return reply(context, {
    summary: first,
    sections: [
      remark(line(theirs(first)), faint(text('Ask again with one of these files.'))),
      ...documents.map((document) => item(...briefly(document))),
    ],
  });
}

/** A headline fits whole; a first paragraph that was taken for a title would push the others off a phone's screen. */
export const LONGEST_TITLE = 120;

/** The title as one of a list: at most 120 UTF-16 code units, `…` with it. */
export const titleInList = (document: VisibleDocument): string => clip(titleOf(document), LONGEST_TITLE);

/** A document in two lines: title and day, then the file. */
export function briefly(document: VisibleDocument): Block[] {
  return [line(strong(titleInList(document)), text(` · ${dayOf(document)}`)), faint(code(document.file))];
}

/** `published 3 July 2025`, or that no such day is known. */
export function dayOf({ published, saved }: VisibleDocument): string {
  return publishedInWords({ published: published?.value ?? null, saved: saved?.value ?? null });
}
