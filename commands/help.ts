import type { Command, Option } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import { amount } from './parts/amount.ts';
import { CLOSED } from './parts/nothing-visible.ts';
import { code, faint, line, remark, reply, strong, text, theirs } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

const QUESTIONS = 3;

/** What Ibid does. It lists `others`, and itself. */
export function helpFor(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    description: 'What Ibid does, and three questions to try',
    options: [],
    visibility: () => 'private',
    run: async (_, context) => {
      const { documents } = context;
      const count = documents.documents.length;
      const questions = await documents.suggestQuestions(QUESTIONS);
      return reply(context, {
        summary: 'Ibid answers questions with sentences from your documents, word for word.',
        sections: [
          remark(
            line(strong('Ibid answers questions with sentences from your documents, word for word.')),
            line(text('Each comes with its file, line and date, so that you can check it.')),
            line(text('When the documents disagree, or do not say, Ibid says that.')),
          ),
          remark(
            line(strong(`${amount(others.length + 1, 'command')}:`)),
            ...[...others, help].filter(({ typed }) => typed !== false).map((command) => commandLine(command, context)),
          ),
          remark(...tryLines(questions, count, context)),
        ],
      });
    },
  };
  return help;
}

function commandLine({ name, options, description }: Command, context: Context) {
  const usage = [
    typedAs(name, context),
    ...options.filter(({ required, main }) => required || main).map(inBrackets),
  ].join(' ');
  return line(code(usage), text(` ${description}`));
}

const inBrackets = ({ name, required }: Option): string => (required ? name : `[${name}]`);

function tryLines(questions: readonly string[], documents: number, context: Context) {
  const list = typedAs('sources', context);
  if (documents === 0 && context.documents.closed) return [line(text(`No documents can be seen from here. ${CLOSED}`))];
  if (documents === 0)
    return [line(text(`No documents can be seen from here yet. Add one with ${typedAs('add', context)}.`))];
  const seen = `${amount(documents, 'document')} can be asked from here`;
  if (questions.length === 0) return [line(text(`${seen}. ${list} lists them.`))];
  return [
    line(strong(`${seen}. ${questions.length === 1 ? 'A question' : `${questions.length} questions`} to try:`)),
    ...questions.map((question) => line(theirs(question))),
    faint(text(`${list} lists the documents.`)),
  ];
}
