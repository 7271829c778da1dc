import type { PassageHit, SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import { tellsOfAnotherCountry } from './evidence/by-subject.ts';
import { type Candidate, candidatesOf, neighboursOf } from './evidence/candidate.ts';
import { Matcher } from './evidence/matcher.ts';
import { queryTerms } from './evidence/query-terms.ts';
import { type Weighing, weigh } from './evidence/weighing.ts';
import { isDayOfSpeaking } from './extract/day-of.ts';
import type { Period } from './question/period.ts';
import type { Question } from './question/question.ts';
import { citation } from './quote/cite.ts';
import { copiesOf } from './quote/copies.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { quotationOf } from './quote/quotation.ts';
import { everyDocument, type MaySee, type Seeing } from './seeing.ts';
import { type EventTime, eventTime } from './timeline/event-time.ts';
import { type Dated, isCopy, sameEvent } from './timeline/same-event.ts';
import { type About, aboutness, hasItsNames, isAbout } from './topic/about.ts';
import { tellsSomething } from './topic/telling.ts';
import { type Topic, topicOf } from './topic/topic.ts';

/** A sentence that says when something happened, with the days it means. */
export interface DatedStatement {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** The words of the quotation that say so; `citation.shortSpan` is where they stand in it. */
  readonly words: string;
  readonly citation: Citation;
}

export interface TimelineOptions extends Seeing {
  /** ISO days, inclusive: only statements whose days meet this time. Without them a time that the topic names counts. */
  readonly from?: string;
  readonly to?: string;
  /** At most so many statements: those that are most about the topic. Default: 30. */
  readonly limit?: number;
}

const PASSAGES = 240;
const LIMIT = 30;

/**
 * What the documents say on a topic (a question, or a few words) with the day it happened, by the day meant. Each is a
 * verified quotation. Copies, and sentences that tell one day's event in nearly the same words, stand there once. A
 * relative time ("on Monday") of a document whose day of publication is not known is left out. A topic without a word
 * that says something gives an empty list.
 */
export async function timeline(
  text: string,
  index: SearchIndex,
  current: CurrentText,
  options: TimelineOptions = {},
): Promise<readonly DatedStatement[]> {
  const topic = topicOf(text);
  const { question } = topic;
  if (question.concepts.length === 0) return [];
  const { allow = everyDocument, limit = LIMIT } = options;
  const weighing = weigh(question, index);
  const time = timeAsked(topic, options);
  const hits = hitsIn(time, question, index, allow);
  const matcher = new Matcher(question.concepts);
  const candidates = candidatesOf(index, hits, matcher).filter(
    (candidate) => tellsSomething(candidate) && !tellsOfAnotherCountry(question, candidate),
  );
  const within = ({ from, to }: Statement) => (!time.from || to >= time.from) && (!time.to || from <= time.to);
  const judge = { question, weighing, index, matcher };
  const strict = candidates.flatMap((candidate) => dated(candidate, isAbout, judge) ?? []).filter(within);
  const byName = (about: About, candidate: Candidate) => hasItsNames(question, candidate) && about.own > 0;
  const loose = strict.length > 0 ? [] : candidates.flatMap((candidate) => dated(candidate, byName, judge) ?? []);
  const found = [...strict, ...loose.filter(within)].sort(
    (a, b) => b.worth - a.worth || a.candidate.passage.id - b.candidate.passage.id,
  );
  const read = readOnce(current);
  const shown: { statement: DatedStatement; group: readonly Statement[] }[] = [];
  for (const group of groups(found)) {
    if (shown.length === limit) break;
    for (const one of group) {
      const statement = await cited(one, group, index, read, allow);
      if (!statement) continue;
      shown.push({ statement, group });
      break;
    }
  }
  return shown
    .map(({ statement }) => statement)
    .sort(
      (a, b) =>
        compare(a.from, b.from) ||
        compare(a.to, b.to) ||
        b.citation.score - a.citation.score ||
        compare(a.citation.file, b.citation.file) ||
        a.citation.start - b.citation.start,
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Statement extends Dated {
  readonly candidate: Candidate;
  readonly time: EventTime;
  /** How much it is about the topic, and how well it can be read by itself. */
  readonly worth: number;
}

interface Judge {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly index: SearchIndex;
  readonly matcher: Matcher;
}

/** What takes worth from a statement, when there are more than are asked for, or several of one event. */
const BY_MACHINE = 0.5;
const SOMEBODY_SPOKE = 0.3;
const ONE_DAY = 0.2;

function dated(
  candidate: Candidate,
  passes: (about: About, candidate: Candidate) => boolean,
  { weighing, index, matcher }: Judge,
): Statement | null {
  const { passage, text, tokens } = candidate;
  const about = aboutness(weighing, candidate, () => neighboursOf(index, passage, matcher));
  if (!passes(about, candidate)) return null;
  const time = eventTime(candidate, weighing);
  if (!time) return null;
  const document = index.documents[passage.document]!;
  let worth = about.own + about.together + (time.from === time.to ? ONE_DAY : 0);
  if (document.notes.some(({ kind }) => kind === 'ai-generated')) worth -= BY_MACHINE;
  if (isDayOfSpeaking(text, time.start, time.end)) worth -= SOMEBODY_SPOKE;
  return {
    from: time.from,
    to: time.to,
    tokens,
    time,
    cluster: passage.cluster,
    story: document.cluster,
    candidate,
    worth,
  };
}

function timeAsked({ period }: Topic, { from, to }: TimelineOptions): Period {
  return from === undefined && to === undefined
    ? { from: period?.from ?? null, to: period?.to ?? null }
    : { from: from ?? null, to: to ?? null };
}

/** The best passages on the topic, and those of documents of the time asked for, which say "on Monday" of it. */
function hitsIn({ from, to }: Period, question: Question, index: SearchIndex, allow: MaySee): PassageHit[] {
  const query = queryTerms(question);
  const hits = index.search(query, PASSAGES, allow);
  if (!from && !to) return hits;
  const isOfTheTime = (document: number) => {
    const day = index.documents[document]?.published?.value;
    return day !== undefined && (!from || day >= from) && (!to || day <= to) && allow(document);
  };
  const known = new Set(hits.map(({ passage }) => passage));
  return [...hits, ...index.search(query, PASSAGES, isOfTheTime).filter(({ passage }) => !known.has(passage))];
}

/** What tells the same event together, the best first; the groups in the order of their best. */
function groups(found: readonly Statement[]): Statement[][] {
  const all: Statement[][] = [];
  for (const statement of found) {
    const same = all.find((group) => sameEvent(group[0]!, statement));
    if (same) same.push(statement);
    else all.push([statement]);
  }
  return all;
}

/** Null where the file no longer says so. */
async function cited(
  statement: Statement,
  group: readonly Statement[],
  index: SearchIndex,
  current: CurrentText,
  allow: MaySee,
): Promise<DatedStatement | null> {
  const { candidate, time, worth } = statement;
  const { passage } = candidate;
  const span = quotationOf(candidate, time);
  const start = candidate.span.start + time.start - span.start;
  const shortSpan = { start, end: start + time.end - time.start };
  const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const document = index.documents[passage.document]!;
  const copies = new Set(copiesOf(index, candidate, allow));
  for (const other of group)
    if (isCopy(statement, other)) copies.add(index.documents[other.candidate.passage.document]!.file);
  copies.delete(document.file);
  const shown = citation(document, quote, span, await current(document), {
    copies: [...copies].sort(),
    score: worth,
    shortSpan: start >= 0 && shortSpan.end <= quote.length ? shortSpan : null,
    reasons: [],
  });
  if (shown.gone) return null;
  return { from: time.from, to: time.to, words: candidate.text.slice(time.start, time.end), citation: shown };
}
