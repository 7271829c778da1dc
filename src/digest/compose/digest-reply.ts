import type { Context } from '../../chat/context.ts';
import type { Block, Reply, Section } from '../../chat/reply.ts';
import { codes, faint, heading, line, remark, reply, strong, text } from '../../chat/say.ts';
import { amount } from '../../chat/wording/amount.ts';
import { clip } from '../../chat/wording/clip.ts';
import { titleLine } from '../../chat/wording/visible.ts';
import type { Digest } from '../digest.ts';
import { pauseDigest } from './buttons.ts';
import type { Found } from './digest-post.ts';
import { answerSections, conflictSections, driftSections, entrySections } from './digest-sections.ts';
import { daysBetween, momentInWords } from './moments.ts';
import type { DigestRaw } from './read-raw.ts';
import type { WhatsNew } from './whats-new.ts';

interface Composed {
  readonly digest: Digest;
  readonly run: DigestRaw;
  readonly found: Found;
  readonly context: Context;
}

/** A topic is named with at most so many UTF-16 code units. */
const NAMED = 60;
/** Files named in one line, so that even long names fit what platforms show of a line; the rest is counted. */
const FILES = 5;
/** A digest that comes so much later than it was due says so. */
const LATE_MS = 15 * 60_000;

/** The whole digest: what is new, what it contradicts, what it answers, and which earlier replies it overtakes. */
export function digestReply({ digest, run, found, context }: Composed): Reply {
  const { news, conflicts, answers, drifted } = found;
  const title = titleOf(digest, run);
  const counts = countsOf(found);
  return {
    ...reply(context, {
      summary: `${title}: ${counts}`,
      sections: [
        remark(heading(title), line(strong(counts)), ...lateness(digest, run), ...passed(news)),
        ...entrySections(news.entries),
        ...beside(news),
        ...conflictSections(conflicts),
        ...answerSections(answers),
        ...driftSections(drifted, context),
      ],
      buttons: [pauseDigest(context.id, digest.id)],
    }),
    rest: 'thread',
  };
}

/** One line for those who want to know that there was nothing. */
export function nothingNew({ digest, run, found, context }: Composed): Reply {
  const { timeZone } = digest.schedule;
  const about = digest.topic === null ? '' : ` on “${nameOf(digest.topic)}”`;
  const words = `Nothing new${about} since ${momentInWords(run.from, timeZone)}.`;
  return reply(context, {
    summary: words,
    sections: [remark(line(text(words)), ...passed(found.news), ...beside(found.news).flatMap(({ blocks }) => blocks))],
    buttons: [pauseDigest(context.id, digest.id)],
  });
}

const nameOf = (topic: string): string => clip(titleLine(topic), NAMED);

/** `Digest: dredging · 20 to 21 November` */
function titleOf({ topic, schedule }: Digest, { from, to }: DigestRaw): string {
  const name = topic === null ? 'Digest' : `Digest: ${nameOf(topic)}`;
  return `${name} · ${daysBetween(from, to, schedule.timeZone)}`;
}

/** `6 new documents (2 are copies), 1 changed, 1 removed · 1 conflict · 1 question answered` */
function countsOf({ news, conflicts, answers, drifted }: Found): string {
  const { entries, copies, same, removed, unquotable } = news;
  const [added, changed] = (['new', 'changed'] as const).map((kind) => entries.filter((entry) => entry.kind === kind));
  const files = (some: WhatsNew['entries']) => some.reduce((sum, one) => sum + one.files.length, 0);
  const all = files(added!) + copies.length + unquotable.length;
  const doubled = files(added!) - added!.length + copies.length;
  const parts = [
    ...(all > 0
      ? [
          all === doubled
            ? amount(all, 'new copy', 'new copies')
            : `${amount(all, 'new document')}${copiesAmong(doubled)}`,
        ]
      : []),
    ...counted(files(changed!) + same.length, 'changed document'),
    ...counted(removed.length, 'removed document'),
  ];
  return [
    ...(parts.length > 0 ? [parts.join(', ')] : ['No new documents']),
    ...counted(conflicts.length, 'conflict'),
    ...(answers.length > 0 ? [`${amount(answers.length, 'question')} answered`] : []),
    ...(drifted.length > 0 ? [`${amount(drifted.length, 'earlier answer')} quoted what changed`] : []),
  ].join(' · ');
}

const copiesAmong = (count: number): string =>
  count === 0 ? '' : ` (${count} ${count === 1 ? 'is a copy' : 'are copies'})`;

const counted = (count: number, one: string): string[] => (count > 0 ? [amount(count, one)] : []);

/** After an outage one digest covers more than its time, and readers wonder why it comes now. */
function lateness({ schedule }: Digest, { due, to }: DigestRaw): Block[] {
  return to - due < LATE_MS ? [] : [faint(text(`It was due on ${momentInWords(due, schedule.timeZone)}.`))];
}

/** What came and is not told, since it is not on the topic. */
function passed({ offTopic }: WhatsNew): Block[] {
  const count = offTopic.length;
  return count === 0
    ? []
    : [
        faint(
          text(
            `${amount(count, 'other new or changed document')} ${count === 1 ? 'has' : 'have'} no word of the topic.`,
          ),
        ),
      ];
}

const BESIDE: readonly {
  readonly of: (news: WhatsNew) => readonly string[];
  readonly words: string;
  /** Files named, where fewer are enough. */
  readonly named?: number;
}[] = [
  { of: ({ copies }) => copies, words: 'New copies of what was there before: ' },
  { of: ({ same }) => same, words: 'Changed, but the sentence quoted here before still stands: ' },
  { of: ({ touching }) => touching, words: 'With a word of the topic, and nothing that tells of it: ', named: 3 },
  {
    of: ({ unquotable }) => unquotable,
    words: 'Nothing can be quoted, the file holds no sentence or has changed again: ',
  },
  { of: ({ removed }) => removed, words: 'Removed: ' },
];

/** What is named and not quoted, a faint line each. */
function beside(news: WhatsNew): Section[] {
  const lines = BESIDE.flatMap(({ of, words, named }) => {
    const files = of(news);
    return files.length === 0 ? [] : [faint(text(words), ...codes(files, named ?? FILES))];
  });
  return lines.length === 0 ? [] : [remark(...lines)];
}
