import type { Context } from '../src/chat/context.ts';
import type { Block, Reply, Section } from '../src/chat/reply.ts';
import { dayInWords } from '../src/chat/wording/dates.ts';
import { titleLine } from '../src/chat/wording/visible.ts';
import { amount } from './parts/amount.ts';
import { newestFirst } from './parts/find-document.ts';
import { briefly } from './parts/name-document.ts';
import { faint, heading, item, line, remark, reply, text, theirs } from './parts/say.ts';

/** A question of the person who looks, as the state keeps it. */
export interface AskedBefore {
  readonly question: string;
  /** How it ended, as `Ending` says. */
  readonly outcome: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const QUESTIONS = 3;
const DOCUMENTS = 5;

/** What a home page shows: questions to try, what the person asked lately, the newest documents. */
export async function homeReply(context: Context, recent: readonly AskedBefore[]): Promise<Reply> {
  const { documents } = context;
  const all = documents.documents;
  if (all.length === 0) return emptyHome(context, recent);
  const count = amount(all.length, 'document');
  const questions = await documents.suggestQuestions(QUESTIONS);
  const newest = newestFirst(all).slice(0, DOCUMENTS);
  const first = `Ask ${count}`;
  return reply(context, {
    summary: first,
    sections: [
      remark(
        heading(first),
        line(
          text(
            'Write a question to Ibid, or mention it in a channel. It answers with sentences from the documents, word for word.',
          ),
        ),
      ),
      ...titled(
        'Questions to try',
        questions.map((question) => remark(line(theirs(question)))),
      ),
      ...askedLately(recent),
      ...titled(
        newest.length < all.length ? `The ${newest.length} newest of ${count}` : count,
        newest.map((document) => item(...briefly(document))),
      ),
    ],
  });
}

function emptyHome(context: Context, recent: readonly AskedBefore[]): Reply {
  const first = 'No documents yet';
  return reply(context, {
    summary: first,
    sections: [
      remark(heading(first), line(text('No documents can be seen from here. Send a file to add one.'))),
      ...askedLately(recent),
    ],
  });
}

const askedLately = (recent: readonly AskedBefore[]): Section[] =>
  titled(
    'What you asked',
    recent.map((one) => item(...askedBlocks(one))),
  );

/** The title stands in the first section of its list, so that it is never left alone at the end. */
function titled(title: string, sections: readonly Section[]): Section[] {
  const [first, ...others] = sections;
  return first ? [{ ...first, blocks: [heading(title), ...first.blocks] }, ...others] : [];
}

function askedBlocks({ question, outcome, at }: AskedBefore): Block[] {
  const day = dayInWords(new Date(at).toISOString().slice(0, 10));
  const ended = Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome] : null;
  return [line(theirs(titleLine(question))), faint(text([day, ended].filter(Boolean).join(' · ')))];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  answered: 'answered',
  conflicting: 'the documents disagree',
  unanswered: 'the documents do not say',
  failed: 'could not be answered',
  lost: 'the answer could not be posted',
};
