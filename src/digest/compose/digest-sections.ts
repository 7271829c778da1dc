import type { Citation } from '../../answer/answer.ts';
import type { Context } from '../../chat/context.ts';
import type { Block, Section } from '../../chat/reply.ts';
import { codes, faint, heading, item, line, quotation, remark, strong, text, theirs } from '../../chat/say.ts';
import type { Recorded } from '../../chat/state.ts';
import { amount } from '../../chat/wording/amount.ts';
import { clip } from '../../chat/wording/clip.ts';
import { dayInWords } from '../../chat/wording/dates.ts';
import { titleLine, visibleLine } from '../../chat/wording/visible.ts';
import type { AnsweredNow } from './answered-now.ts';
import type { Conflict } from './conflicts.ts';
import type { Found } from './digest-post.ts';
import type { Entry } from './whats-new.ts';

/** Stories that are quoted; of those beyond, so many files are named, and the rest is counted. */
const QUOTED = 50;
const NAMED = 200;
const A_LINE = 5;
const ANSWERS_SHOWN = 12;
const CONFLICTS_SHOWN = 10;
const DRIFTED_SHOWN = 10;
/** A question is shown with at most so many UTF-16 code units. */
const QUESTION = 160;

/** A section for each story; where somebody put a whole archive in, the later ones by name. */
export function entrySections(entries: readonly Entry[]): Section[] {
  const rest = entries.slice(QUOTED).flatMap(({ files }) => files);
  return [...entries.slice(0, QUOTED).map(entrySection), ...(rest.length > 0 ? namedOnly(rest) : [])];
}

function entrySection({ kind, files, citation, papers }: Entry): Section {
  const many = files.length === 1 ? '' : papers > 1 ? `in ${papers} papers` : `in ${files.length} documents`;
  const label = [kind === 'changed' ? 'Changed' : '', many].filter(Boolean).join(', ');
  // Copies that carry the very quotation are named under it.
  const unnamed = files.filter((file) => file !== citation.file && !citation.copies.includes(file));
  return item(
    ...(label === '' ? [] : [line(strong(label.charAt(0).toUpperCase() + label.slice(1)))]),
    quotation(citation),
    ...(unnamed.length > 0 ? [faint(text('Same story in: '), ...codes(unnamed))] : []),
  );
}

/** A section for a few names, so that no message has to leave out part of one. */
function namedOnly(files: readonly string[]): Section[] {
  const lines: Block[] = [];
  const named = files.slice(0, NAMED);
  for (let i = 0; i < named.length; i += A_LINE) lines.push(faint(...codes(named.slice(i, i + A_LINE), A_LINE)));
  const left = files.length - named.length;
  return [
    remark(line(strong(`${amount(files.length, 'more document')}, not quoted here`)), lines[0]!),
    ...lines.slice(1).map((one) => remark(one)),
    ...(left > 0 ? [remark(faint(text(`and ${left} more`)))] : []),
  ];
}

/** Both sides together, each with its day. */
export function conflictSections(conflicts: readonly Conflict[]): Section[] {
  const sections = conflicts
    .slice(0, CONFLICTS_SHOWN)
    .map(({ now, before }, i) =>
      item(
        ...(i === 0 ? [heading('Conflicts with what was said before')] : []),
        faint(text(`New, ${dayOf(now)}:`)),
        quotation(now),
        faint(text(`Before, ${dayOf(before)}:`)),
        quotation(before),
      ),
    );
  return [...sections, ...more(conflicts.length - CONFLICTS_SHOWN, 'conflict')];
}

/** Questions of the channel with what answers them now. */
export function answerSections(answers: readonly AnsweredNow[]): Section[] {
  const sections = answers
    .slice(0, ANSWERS_SHOWN)
    .map(({ question, citations }, i) =>
      item(
        ...(i === 0 ? [heading('Questions that can be answered now')] : []),
        line(text('“'), theirs(clip(titleLine(question), QUESTION)), text('”')),
        ...citations.map((citation) => quotation(citation, citation.shortSpan !== null)),
      ),
    );
  return [...sections, ...more(answers.length - ANSWERS_SHOWN, 'question')];
}

/** Replies of the channel that quoted what has changed or vanished since. */
export function driftSections(drifted: Found['drifted'], { documents }: Context): Section[] {
  const count = drifted.length;
  if (count === 0) return [];
  const lines = drifted.slice(0, DRIFTED_SHOWN).map(({ recorded, files }) => {
    const seen = files.filter((file) => documents.allows(file));
    const named = seen.length > 0 ? codes(seen) : [text('a document that cannot be seen from here')];
    return line(...replyInWords(recorded), text(': '), ...named);
  });
  const words = `${amount(count, 'earlier answer')} quoted documents that have changed`;
  const left = count - DRIFTED_SHOWN;
  return [remark(heading(words), ...lines, ...(left > 0 ? [faint(text(`and ${left} more`))] : []))];
}

/** What was asked; a question that was asked privately is not known here. */
function replyInWords({ question, invocation: { request } }: Recorded) {
  if (question !== null) return [text('“'), theirs(clip(titleLine(question), QUESTION)), text('”')];
  const post = request.kind === 'post' ? request.post : null;
  return [text(post === 'digest' ? 'An earlier digest' : post === 'watch' ? 'What a watch found' : 'A reply')];
}

const dayOf = ({ published }: Citation): string =>
  published === null ? 'without a date of publication' : visibleLine(dayInWords(published));

const more = (count: number, one: string): Section[] =>
  count > 0 ? [remark(faint(text(`and ${amount(count, `more ${one}`)}`)))] : [];
