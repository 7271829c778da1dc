import { createInterface } from 'node:readline';
import type { Result } from '../corpus/problem.ts';
import type { Io } from './io.ts';

const FAREWELLS: ReadonlySet<string> = new Set(['exit', 'quit', ':q', 'bye']);

/**
 * Questions one after another until the end of input (Ctrl-D), Ctrl-C or a word of farewell. A question that fails is
 * told and does not end the conversation.
 */
export async function converse(io: Io, reply: (question: string) => Promise<Result<string>>): Promise<void> {
  const lines = createInterface({ input: io.input, output: io.echo, terminal: io.inIsTerminal, prompt: '> ' });
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (FAREWELLS.has(question.toLowerCase())) break;
    if (question) await answerOne(question, io, reply);
    lines.prompt();
  }
  lines.close();
  await io.out('\n');
}

async function answerOne(
  question: string,
  io: Io,
  reply: (question: string) => Promise<Result<string>>,
): Promise<void> {
  try {
    const replied = await reply(question);
    if (replied.ok) await io.out(`${replied.value}\n`);
    else io.err(`ibid: ${replied.problem.message}\n`);
  } catch (fault) {
    io.err(`ibid: ${fault instanceof Error ? fault.message : String(fault)}; ask again, or end with Ctrl-D\n`);
  }
}
