import type { Citation } from '../answer/answer.ts';
import type { Context } from './context.ts';
import type { Block, Button, Inline, Reply, Section } from './reply.ts';
import { visibleLine } from './wording/visible.ts';

/** Ibid's own words. */
export const text = (words: string): Inline => ({ kind: 'text', text: words });

export const strong = (words: string): Inline => ({ kind: 'text', text: words, strong: true });

/**
 * Words of a person or a document, on one line, with what would act on the reader's eye written out. A space at the
 * beginning or the end stays one.
 */
export function theirs(words: string): Inline {
  const [before, after] = [/^\s/.test(words) ? ' ' : '', /\s$/.test(words) ? ' ' : ''];
  const shown = visibleLine(words);
  return text(shown === '' ? before : before + shown + after);
}

export const code = (words: string): Inline => ({ kind: 'code', text: visibleLine(words) });

/** A channel by its id, which the platform shows by its name; never a name that somebody wrote. */
export const channel = (id: string): Inline => ({ kind: 'channel', id });

export const line = (...inlines: readonly Inline[]): Block => ({ kind: 'line', inlines });

export const faint = (...inlines: readonly Inline[]): Block => ({ kind: 'line', inlines, faint: true });

export const heading = (words: string): Block => ({ kind: 'heading', text: visibleLine(words) });

/** `marked`: the short answer is set off; never for what is no answer. */
export const quotation = (citation: Citation, marked = false): Block => ({ kind: 'quotation', citation, marked });

/** What is no item of a list. */
export const remark = (...blocks: readonly Block[]): Section => ({ blocks, item: false });

export const item = (...blocks: readonly Block[]): Section => ({ blocks, item: true });

type Said = Pick<Reply, 'summary' | 'sections'> & { readonly buttons?: readonly Button[] } & Pick<
    Reply,
    'pageItems' | 'asked'
  >;

/** The reply to this invocation; the summary is made one line of what can be read. */
export function reply({ id }: Context, said: Said): Reply {
  // Platforms refuse a message whose notification is empty, as the words of a document may turn out to be.
  return { id, buttons: [], ...said, summary: visibleLine(said.summary) || 'A reply from Ibid' };
}

/** A reply of a few plain lines: the first says what is the case, the others what to do. */
export function plainly(context: Context, first: string, ...others: readonly string[]): Reply {
  return reply(context, {
    summary: first,
    sections: [remark(line(theirs(first)), ...others.map((other) => faint(theirs(other))))],
  });
}

/** What a person asked for and is not done, in plain lines: for them alone, since it changes nothing for the others. */
export function refusal(context: Context, first: string, ...others: readonly string[]): Reply {
  return { ...plainly(context, first, ...others), forAsker: true };
}

const NAMES_SHOWN = 5;

/** `a, b and 3 more`, as places. */
export function codes(files: readonly string[], shown = NAMES_SHOWN): Inline[] {
  const more = files.length - shown;
  return [
    ...files.slice(0, shown).flatMap((file, i) => [...(i > 0 ? [text(', ')] : []), code(file)]),
    ...(more > 0 ? [text(` and ${more} more`)] : []),
  ];
}
