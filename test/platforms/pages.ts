import { expect } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';

interface Numbered {
  readonly next: number | null;
}

/** Every message of a reply, as somebody gets them who presses "more" until there is no more. */
export function pages<Message extends Numbered>(
  reply: Reply,
  render: (reply: Reply, options: { from: number; again: boolean }) => Message,
  again = false,
): Message[] {
  const messages: Message[] = [];
  let from = 0;
  for (;;) {
    const message = render(reply, { from, again });
    messages.push(message);
    if (message.next === null) return messages;
    expect(message.next, 'a page shows at least one section').toBeGreaterThan(from);
    from = message.next;
  }
}

/** The numbers of a `numberedReply` in a text, in order. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/§(\d+)§/g)].map(([, number]) => Number(number));
}

/** What the pages of a `numberedReply` must show, given what each page showed and what its "more" button said. */
export function expectWholePages(
  reply: Reply,
  shown: readonly (readonly number[])[],
  labels: readonly (string | null)[],
) {
  expect(shown.flat()).toEqual(reply.sections.map((_, i) => i));
  for (const [i, numbers] of shown.entries()) {
    const next = (numbers.at(-1) ?? -1) + 1;
    const left = reply.sections.slice(next).filter(({ item }) => item).length;
    const isLast = i === shown.length - 1;
    expect(labels[i]).toBe(isLast ? null : left > 0 ? `${left} more` : 'More');
    expect(numbers.filter((number) => reply.sections[number]?.item).length).toBeLessThanOrEqual(
      reply.pageItems ?? Number.POSITIVE_INFINITY,
    );
    const last = reply.sections[next - 1];
    if (!isLast && numbers.some((number) => reply.sections[number]?.item))
      expect(last?.blocks[0]?.kind, 'no heading stands alone at the end').not.toBe('heading');
  }
}
