import type { AddedSource, Context } from '../../src/chat/context.ts';
import type { Inline, Reply } from '../../src/chat/reply.ts';
import { titleLine, visibleLine } from '../../src/chat/wording/visible.ts';
import { amount } from '../parts/amount.ts';
import { code, codes, faint, line, plainly, remark, reply, strong, text, theirs } from '../parts/say.ts';

/** Makes a feed or a page on the web a source, and says what it is and what was saved of it. */
export async function addSource(typed: string, context: Context): Promise<Reply> {
  if (!context.addSource)
    return plainly(
      context,
      'Nothing is fetched from the web here.',
      'Whoever runs Ibid can start it with “ibid start”.',
    );
  const url = addressOf(typed);
  if (url === null)
    return plainly(
      context,
      `“${typed.slice(0, 80)}” is no address of a page or a feed.`,
      'It begins with https:// and holds no spaces.',
    );
  const added = await context.addSource(url);
  return added.ok
    ? addedReply(added.value, context)
    : plainly(context, `“${url}” was not added.`, added.problem.message);
}

/** The address, with `https://` where none was typed; null for what is none. */
function addressOf(typed: string): string | null {
  if (/\s/.test(typed)) return null;
  const url = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*\.[^/]*:\d/.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && /[.:]|^localhost$/.test(hostname) ? url : null;
}

function addedReply(
  { kind, url, title, alreadyThere, entries, saved, problems }: AddedSource,
  context: Context,
): Reply {
  const name = titleLine(title ?? '') || visibleLine(url);
  const facts: { name: string; value: readonly Inline[] }[] = [
    { name: 'Address', value: [code(url)] },
    {
      name: 'What it is',
      value: [text(kind === 'feed' ? `a feed with ${amount(entries, 'entry', 'entries')}` : 'a page')],
    },
    { name: 'Saved now', value: saved.length === 0 ? [text('nothing')] : codes(saved) },
  ];
  const first = alreadyThere ? 'It was a source already: ' : 'Added: ';
  const again =
    kind === 'feed' ? 'New entries are fetched by themselves.' : 'It is fetched again by itself when it changes.';
  return reply(context, {
    summary: `${first}${name}`,
    sections: [
      remark(
        line(text(first), strong(name)),
        { kind: 'facts', facts },
        ...problems.slice(0, PROBLEMS).map((problem) => faint(theirs(problem))),
        ...(problems.length > PROBLEMS
          ? [faint(text(`and ${problems.length - PROBLEMS} more that could not be fetched`))]
          : []),
        faint(text(again)),
      ),
    ],
  });
}

const PROBLEMS = 5;
