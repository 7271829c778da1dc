import type { Citation } from '../../src/answer/answer.ts';
import type { Context } from '../../src/chat/context.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import { amount } from './amount.ts';
import { faint, item, line, plainly, quotation, remark, reply, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

/** Whether the documents hold these words, and what they hold instead. */
export async function verifyWords(words: string, context: Context): Promise<Reply> {
  const found = await context.documents.lookUp(words);
  if (found.kind === 'not-found' || (found.kind === 'altered' && found.nearest.length === 0))
    return plainly(
      context,
      'No document that can be seen from here holds these words, or any that come close.',
      `Try a shorter part of the quotation, or ${typedAs('search', context)}.`,
    );
  if (found.kind === 'altered')
    return listing(
      'No document says this word for word.',
      found.nearest,
      [
        ...wordsLine('Not in the document: ', found.missing),
        ...wordsLine('Only in the document: ', found.added),
        faint(text(found.nearest.length === 1 ? 'What comes closest:' : `The ${found.nearest.length} closest:`)),
      ],
      context,
    );
  const places = amount(found.citations.length, 'place');
  if (found.kind === 'verbatim') return listing(`Word for word, in ${places}.`, found.citations, [], context);
  return listing(
    `Nearly word for word, in ${places}.`,
    found.citations,
    [faint(text('Only white space, quotation marks, dashes or capitals differ.'))],
    context,
  );
}

function listing(first: string, citations: readonly Citation[], under: readonly Block[], context: Context): Reply {
  return reply(context, {
    summary: first,
    sections: [remark(line(strong(first)), ...under), ...citations.map((citation) => item(quotation(citation)))],
  });
}

/** So many differing words show what differs; more are another sentence. */
const WORDS_NAMED = 12;

function wordsLine(label: string, words: readonly string[]): Block[] {
  if (words.length === 0) return [];
  const more = words.length - WORDS_NAMED;
  const named = words.slice(0, WORDS_NAMED).map((word) => `“${word}”`);
  return [line(text(label), theirs(named.join(', ')), ...(more > 0 ? [text(` and ${more} more`)] : []))];
}
