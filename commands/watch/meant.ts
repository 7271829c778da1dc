import type { Arguments } from '../../src/chat/command.ts';
import { failure, type Result, success } from '../../src/corpus/problem.ts';
import { textOf } from '../parts/options.ts';
import { kindOf } from './kind.ts';

/** `/watch list`, `/watch pause 2`: actions, where the line's words are all that is given. */
const LINE = /^(?:(list)|(pause|resume|stop|delete)(?: #?(\d{1,4}))?)$/i;

/** The options with the action that is meant, `add` or `list` where none is given. */
export function meant(args: Arguments): Arguments & { readonly action: string } {
  const words = textOf(args, 'topic-or-question');
  const action = textOf(args, 'action');
  if (action !== null) return { ...args, action };
  if (words === null) return { ...args, action: 'list' };
  const [, list, change, number] = LINE.exec(words) ?? [];
  if (list === undefined && change === undefined) return { ...args, action: 'add' };
  const { 'topic-or-question': _, ...rest } = args;
  const named = (list ?? change ?? '').toLowerCase();
  // Digests are deleted, and what ends them is tried on watches too.
  return { ...(number === undefined ? {} : { watch: number }), ...rest, action: named === 'delete' ? 'stop' : named };
}

/** Often enough for a busy day, and seldom enough not to be muted. */
const PER_HOUR = 4;
const MOST_PER_HOUR = 60;
/** As many words as a question has; a text pasted whole finds nothing. */
const LONGEST = 300;

interface Addition {
  readonly kind: 'topic' | 'question';
  readonly text: string;
  readonly perHour: number;
}

/** What is to be watched. The problem's message is for the person who typed it. */
export function readAddition(args: Arguments): Result<Addition> {
  const text = textOf(args, 'topic-or-question');
  if (text === null)
    return failure({ code: 'missing', message: 'It is missing what to watch: a few words, or a question.' });
  if (text.length > LONGEST)
    return failure({
      code: 'too-long',
      message: `That has ${text.length} characters, and at most ${LONGEST} are watched. A few words, or one question, find most.`,
    });
  const given = textOf(args, 'per-hour');
  if (given === null) return success({ kind: kindOf(text), text, perHour: PER_HOUR });
  const perHour = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (perHour >= 1 && perHour <= MOST_PER_HOUR) return success({ kind: kindOf(text), text, perHour });
  return failure({
    code: 'argument',
    message: `“per-hour” is “${given.slice(0, 40)}”; expected a number from 1 to ${MOST_PER_HOUR}.`,
  });
}
