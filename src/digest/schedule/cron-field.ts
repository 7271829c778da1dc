import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';

/** What one field of a cron expression may hold. */
export interface CronField {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Names in place of numbers, from `low` on. */
  readonly names?: readonly string[];
  /** A number beyond `high` that stands for `low`: Sunday is 0 and 7. */
  readonly around?: number;
  /** What is no number and is kept as it is, in small letters. */
  readonly special?: RegExp;
}

export interface FieldValues {
  /** Ascending, each once. */
  readonly numbers: readonly number[];
  /** `L`, `1#2`, `5L`. */
  readonly special: readonly string[];
  /** All numbers that there are. */
  readonly every: boolean;
}

/** Reads a field in small letters: `*`, numbers, names, `a-b`, each with a step, and lists of these. */
export function readField(text: string, field: CronField): Result<FieldValues> {
  const numbers = new Set<number>();
  const special = new Set<string>();
  for (const part of text.split(',')) {
    if (field.special?.test(part)) {
      special.add(field.around === undefined ? part.toUpperCase() : part.toUpperCase().replace(/^7/, '0'));
      continue;
    }
    const range = readRange(part, field);
    if (!range) return failure(unreadable(part, field));
    for (let n = range.from; n <= range.to; n += range.step) numbers.add(n === field.around ? field.low : n);
  }
  const ascending = [...numbers].sort((a, b) => a - b);
  return success({
    numbers: ascending,
    special: [...special].sort(),
    every: ascending.length === field.high - field.low + 1,
  });
}

function readRange(part: string, field: CronField): { from: number; to: number; step: number } | null {
  const [span = '', step, ...more] = part.split('/');
  const [first = '', last, ...further] = span.split('-');
  if (more.length > 0 || further.length > 0) return null;
  const by = step === undefined ? 1 : wholeNumber(step);
  if (by === null || by < 1) return null;
  if (span === '*') return { from: field.low, to: field.high, step: by };
  // `5/10` means one thing to some programs and another to others.
  if (step !== undefined && last === undefined) return null;
  const from = oneValue(first, field);
  const to = last === undefined ? from : oneValue(last, field);
  if (from === null || to === null) return null;
  // From Friday to Sunday: there Sunday is the last day.
  const end = to < from && to === field.low && field.around !== undefined && last !== undefined ? field.around : to;
  return end < from ? null : { from, to: end, step: by };
}

function oneValue(text: string, field: CronField): number | null {
  const named = field.names?.indexOf(text) ?? -1;
  if (named >= 0) return named + field.low;
  const number = wholeNumber(text);
  return number !== null && number >= field.low && number <= (field.around ?? field.high) ? number : null;
}

const wholeNumber = (text: string): number | null => (/^\d{1,2}$/.test(text) ? Number(text) : null);

/** The shortest usual way to write what was read; reading it gives the same again. */
export function writeField({ numbers, special, every }: FieldValues, field: CronField): string {
  if (every) return '*';
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const steps = Math.ceil((field.high - field.low + 1) / step);
  if (
    special.length === 0 &&
    step > 1 &&
    numbers.length > 2 &&
    numbers.length === steps &&
    numbers.every((n, i) => n === field.low + i * step)
  )
    return `*/${step}`;
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    if (end - i >= 2) {
      parts.push(`${numbers[i]}-${numbers[end]}`);
      i = end + 1;
    } else parts.push(String(numbers[i++]));
  }
  return [...parts, ...special].join(',');
}

function unreadable(part: string, field: CronField): Problem {
  const names = field.names ? `, or names such as ${field.names[1]}` : '';
  return {
    code: 'cron-field',
    message: `I cannot read “${part}” as the ${field.name} of a cron expression. It takes numbers from ${field.low} to ${field.around ?? field.high}${names}, lists (1,3), ranges (1-5) and steps (*/2).`,
  };
}
