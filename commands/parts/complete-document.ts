import type { Choice } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { VisibleDocument } from '../../src/chat/visible-documents.ts';
import { clip, clipStart } from '../../src/chat/wording/clip.ts';
import { dayInWords } from '../../src/chat/wording/dates.ts';
import { visibleLine } from '../../src/chat/wording/visible.ts';
import { documentWords, folded, wordsOf } from './document-words.ts';
import { holding, keyOf, newestFirst, titleOf } from './find-document.ts';

/** Discord's limits for choices of autocomplete; Slack's for options of a menu are 75 and 150, and 100 options. */
const CHOICES = 25;
const LONGEST = 100;

/** Documents whose title, file or site hold what was typed: those that begin with it first, then the newest. */
export async function completeDocument(typed: string, { documents }: Context): Promise<readonly Choice[]> {
  const fitting = newestFirst(documents.documents.filter(holding(typed)));
  const rank = rankFor(typed);
  const ranks = new Map(fitting.map((document) => [document, rank(document)]));
  const offered = fitting.sort((a, b) => ranks.get(a)! - ranks.get(b)!).slice(0, CHOICES);
  const labels = offered.map(labelOf);
  return offered.map((document, i) => {
    // Two documents of one title, site and day are told apart by their files, of which the end says most.
    const isAlone = labels.filter((label) => label === labels[i]).length === 1;
    return { label: isAlone ? labels[i]! : clipStart(visibleLine(document.file), LONGEST), value: filledIn(document) };
  });
}

/** 0: title or file begin so. 1: each word begins a word of them. 2: the words stand somewhere. */
function rankFor(typed: string): (document: VisibleDocument) => number {
  const start = folded(typed);
  const asked = wordsOf(typed);
  return (document) => {
    const { title, file, words } = documentWords(document);
    if (title.startsWith(start) || file.startsWith(start)) return 0;
    return asked.every((word) => words.some((other) => other.startsWith(word))) ? 1 : 2;
  };
}

function labelOf(document: VisibleDocument): string {
  const { published, site } = document;
  const about = [site?.value, published ? dayInWords(published.value) : null].filter(Boolean).join(', ');
  const tail = about && about.length <= LONGEST / 2 ? ` (${about})` : '';
  return clip(titleOf(document), LONGEST - tail.length) + tail;
}

/** The file itself where it fits and can be typed back; else a key that `findDocument` knows. */
function filledIn({ file }: VisibleDocument): string {
  return file.length <= LONGEST && file === file.trim() ? file : keyOf(file);
}
