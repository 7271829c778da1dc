import { Command, CommanderError, Option } from 'commander';
import type { Problem } from '../corpus/problem.ts';
import { parseDay, parseLimit } from './arguments.ts';
import type { Io } from './io.ts';
import { DONE, type Outcome, wrongUsage } from './outcome.ts';
import { version } from './version.ts';

/**
 * Runs one command line (without `node` and the script). The code behind a command is loaded when that command is
 * asked for, because the first answer must not wait for what it does not need.
 */
export async function run(line: readonly string[], io: Io): Promise<Outcome> {
  let outcome: Outcome = DONE;
  const program = describeProgram((ended) => {
    outcome = ended;
  }, io);
  try {
    await program.parseAsync([...line], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? DONE : { ok: false, problem: usageProblem(error, line) };
  }
  return outcome;
}

function usageProblem(error: CommanderError, line: readonly string[]): Problem {
  // Without a command Commander prints the help and has nothing to say itself.
  const said = error.code === 'commander.help' ? 'no command was given.' : error.message;
  const found = said
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[.\s]+$/, '');
  const command = COMMANDS.find((name) => name === line[0]);
  const problem = wrongUsage(`${found}; see: ibid ${command ? `${command} ` : ''}--help`);
  return problem.problem;
}

const COMMANDS = [
  'start',
  'index',
  'ask',
  'search',
  'clean',
  'text',
  'explain',
  'doctor',
  'receive',
  'slack',
  'discord',
  'state',
] as const;

function describeProgram(end: (outcome: Outcome) => void, io: Io): Command {
  const program = new Command('ibid')
    .description(
      'Answers questions from a folder of documents, with the quotation that says so, its file and its line.',
    )
    .version(version())
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: () => {} });
  const command = (name: (typeof COMMANDS)[number], description: string) =>
    program
      .command(name)
      .description(description)
      .option('--documents <folder>', 'folder of documents (IBID_DOCUMENTS)')
      .option('--index <folder>', 'folder of the index (IBID_INDEX)');
  const JSON_OPTION = ['--json', 'print JSON for programs, and nothing else'] as const;
  const AS_OF = ['--as-of <day>', 'answer as of this day, YYYY-MM-DD', parseDay] as const;

  command(
    'start',
    'index what changed, then serve the page in the browser, and Slack and Discord where configured',
  ).action(async (flags) => end(await (await import('./commands/start.ts')).startCommand(flags, io)));
  command('index', 'build or refresh the index; says what was skipped and why')
    .option(...JSON_OPTION)
    .action(async (flags) => end(await (await import('./commands/index.ts')).indexCommand(flags, io)));
  command('ask', 'answer a question; without one, on a terminal, a conversation')
    .argument('[question...]')
    .option(...AS_OF)
    .option('--questions <file.jsonl>', 'answer {"id", "question"} a line, in order (with --json)')
    .option(...JSON_OPTION)
    .action(async (words, flags) =>
      end(await (await import('./commands/ask.ts')).askCommand(words.join(' '), flags, io)),
    );
  command('search', 'ranked passages for words')
    .argument('[words...]')
    .option('--limit <n>', 'at most so many passages', parseLimit, 10)
    .option('--questions <file.jsonl>', 'search for {"id", "question"} a line, in order (with --json)')
    .option(...JSON_OPTION)
    .action(async (words, flags) =>
      end(await (await import('./commands/search.ts')).searchCommand(words.join(' '), flags, io)),
    );
  command('clean', 'what is kept of a file, what is removed and why, which date was found and where')
    .argument('[file]')
    .option('--pages <file.jsonl>', 'clean {"id", "raw"} a line, in order (with --json)')
    .option(...JSON_OPTION)
    .action(async (file, flags) => end(await (await import('./commands/clean.ts')).cleanCommand(file, flags, io)));
  command('text', 'the text of a file as quotations count in it')
    .argument('<file>')
    .action(async (file, flags) => end(await (await import('./commands/text.ts')).textCommand(file, flags, io)));
  command('explain', 'what was understood, and why each candidate ranks where it does')
    .argument('<question...>')
    .option(...AS_OF)
    .option(...JSON_OPTION)
    .action(async (words, flags) =>
      end(await (await import('./commands/explain.ts')).explainCommand(words.join(' '), flags, io)),
    );
  command('doctor', 'check settings, documents and index; says what to do about each fault')
    .option(...JSON_OPTION)
    .action(async (flags) => end(await (await import('./commands/doctor.ts')).doctorCommand(flags, io)));
  command('receive', 'what Ibid would answer to a saved event of a platform; nothing is sent')
    .argument('<payload.json>')
    .addOption(
      new Option('--platform <name>', 'where the event is from').choices(['slack', 'discord']).makeOptionMandatory(),
    )
    .option(...JSON_OPTION)
    .action(async (path, flags) => end(await (await import('./commands/receive.ts')).receiveCommand(path, flags, io)));
  program
    .command('slack' satisfies (typeof COMMANDS)[number])
    .description('what Slack needs')
    .command('manifest')
    .description('print what makes the Slack app in one paste: api.slack.com/apps, Create New App, From a manifest')
    .action(async () => end(await (await import('./commands/slack.ts')).slackManifestCommand(io)));
  program
    .command('discord' satisfies (typeof COMMANDS)[number])
    .description('what Discord needs')
    .command('register')
    .description('tell Discord which commands there are, and print the link that invites Ibid')
    .option('--server <id>', 'in one server only, where they show at once (DISCORD_SERVER)')
    .option(...JSON_OPTION)
    .action(async (flags) => end(await (await import('./commands/discord.ts')).discordRegisterCommand(flags, io)));
  const state = program
    .command('state' satisfies (typeof COMMANDS)[number])
    .description('what Ibid must not lose, as a file: to back it up, or to move it into another folder or database');
  state
    .command('export')
    .description('write the whole state as JSON, a row a line; not while a process uses the folder')
    .argument('[file]', 'default: standard output')
    .action(async (file) => end(await (await import('./commands/state.ts')).stateExportCommand(file ?? null, io)));
  state
    .command('import')
    .description('read a file that export wrote into an empty state: all of it or, if it is damaged, nothing')
    .argument('<file>')
    .option('--merge', 'into a state that is not empty: add what is missing, leave the rest as it is')
    .action(async (file, flags) =>
      end(await (await import('./commands/state.ts')).stateImportCommand(file, flags.merge === true, io)),
    );
  return program;
}
