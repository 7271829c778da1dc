import type { Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { Button, Reply, Section } from '../src/chat/reply.ts';
import type { Asking, VisibleDocument } from '../src/chat/visible-documents.ts';
import { hiddenInWords } from '../src/chat/wording/hidden.ts';
import { answerSections, answerSummary } from './parts/answer-sections.ts';
import { completeDocument } from './parts/complete-document.ts';
import { keepButton } from './parts/keep-button.ts';
import { nameDocument } from './parts/name-document.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { given, textOf } from './parts/options.ts';
import { restrictionInWords } from './parts/restriction.ts';
import { line, remark, reply, text, theirs } from './parts/say.ts';

/** The answer to a question with the quotation that gives it, or the statement that the documents do not say. */
export const ask: Command = {
  name: 'ask',
  description: 'Ask the documents a question: a short answer, and the sentence that says so',
  options: [
    { name: 'question', description: 'What you want to know', kind: 'text', required: true, main: true },
    {
      name: 'as-of',
      description: 'Only what was published up to this day, month or year',
      kind: 'day',
      required: false,
    },
    { name: 'source', description: 'Only this document', kind: 'document', required: false },
    { name: 'from', description: 'Only documents published on this day or later', kind: 'day', required: false },
    { name: 'to', description: 'Only documents published on this day or earlier', kind: 'day', required: false },
    { name: 'private', description: 'Show the answer to you alone', kind: 'flag', required: false },
  ],
  visibility: (args) => (args['private'] === true ? 'private' : 'public'),
  complete: async (option, typed, context) => (option === 'source' ? completeDocument(typed, context) : []),
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const name = textOf(args, 'source');
    const named = name === null ? null : nameDocument(name, context);
    if (named && 'reply' in named) return named.reply;
    const asOf = textOf(args, 'as-of');
    const dates = { ...(asOf === null ? {} : { asOf }), ...given(args, 'from', 'to') };
    const isPrivate = args['private'] === true;
    return answerTo(textOf(args, 'question') ?? '', dates, named?.document ?? null, isPrivate, context);
  },
};

async function answerTo(
  question: string,
  dates: Asking,
  document: VisibleDocument | null,
  isPrivate: boolean,
  context: Context,
): Promise<Reply> {
  const answer = await context.documents.ask(question, {
    ...dates,
    today: new Date(context.now).toISOString().slice(0, 10),
    ...(document ? { files: [document.file] } : {}),
    ...(context.earlier.length > 0 ? { earlier: context.earlier } : {}),
  });
  const isSeenAbove = isPrivate || context.conversational;
  const restrictions = restrictionInWords(dates, document);
  // A question is kept without what it was limited to, and would then be told what was not asked.
  const mayKeep = answer.status === 'unanswered' && restrictions.length === 0 && context.digests !== undefined;
  return reply(context, {
    summary: answerSummary(answer),
    sections: [
      ...(isSeenAbove ? [] : [asked(question, context)]),
      ...answerSections(answer, context, [
        ...(answer.understoodAs === undefined ? [] : [`Understood as: ${answer.understoodAs}`]),
        ...restrictions,
        ...hiddenInWords(answer),
      ]),
    ],
    buttons: [
      ...(mayKeep ? [keepButton(context.id)] : []),
      ...buttonsUnder(answer.status !== 'unanswered', isPrivate && !context.place.direct, context.id),
    ],
    asked: { question: answer.understoodAs ?? answer.question, status: answer.status },
  });
}

/** What a slash command asked is not shown by the platforms, and an answer without its question helps nobody. */
function asked(question: string, { person }: Context): Section {
  return remark(line({ kind: 'person', id: person.id }, text(' asks: '), theirs(question)));
}

function buttonsUnder(isAnswered: boolean, mayShare: boolean, target: string): Button[] {
  const button = (label: string, action: string): Button => ({ label, action, target, value: '' });
  return [
    ...(isAnswered ? [button('Other sources', 'others')] : []),
    button('Right', 'right'),
    button('Wrong', 'wrong'),
    ...(mayShare ? [button('Share to channel', 'share')] : []),
  ];
}
