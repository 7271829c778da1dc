import { THREAD_NAME } from '../limits.ts';

/** A name for the thread that a question's reply stands in: the question on one line, clipped by code point. */
export function threadName(question: string): string {
  const line = [...question.replace(/\s+/g, ' ').trim()];
  if (line.length === 0) return 'Ibid';
  return line.length <= THREAD_NAME
    ? line.join('')
    : `${line
        .slice(0, THREAD_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
