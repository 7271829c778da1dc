import { passagesOf } from '../../corpus/split/passages.ts';
import type { IndexedDocument, IndexedPassage, SearchIndex } from '../../index/search-index.ts';
import type { Citation } from '../answer.ts';
import { everyDocument, type Seeing } from '../seeing.ts';
import type { CurrentText } from './current-text.ts';
import { citedNear } from './look-up/cited-near.ts';
import { weightIn } from './look-up/likeness.ts';
import { LIKE, nearestTo, type Stretch } from './look-up/nearest.ts';
import { refreshed } from './refreshed.ts';

/** What became of a quotation that was shown. */
export type StandingNow =
  | { readonly kind: 'unchanged' | 'moved'; readonly citation: Citation }
  /** The words are no longer there; `nearest` is the sentence of the same file that now comes closest. */
  | { readonly kind: 'changed'; readonly was: Citation; readonly nearest: Citation }
  | { readonly kind: 'gone'; readonly was: Citation };

/**
 * Looks a citation that was shown earlier up in its file as it is now. A document that may not be seen counts as gone,
 * like a file that is no more; so does a quotation that no sentence of the file comes close to. Copies that may not be
 * seen are left out of every citation that is given back.
 */
export async function standingOf(
  shown: Citation,
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument }: Seeing = {},
): Promise<StandingNow> {
  const document = index.documents.find(({ file }) => file === shown.file);
  if (!document || !allow(document.id)) return { kind: 'gone', was: { ...shown, copies: [], gone: true } };
  const text = await current(document);
  const now = refreshed(shown, index, document, text, allow);
  if (!now.gone) {
    const stays = now.start === shown.start && now.end === shown.end;
    return { kind: stays ? 'unchanged' : 'moved', citation: now };
  }
  if (text === null) return { kind: 'gone', was: now };
  const [near] = nearestTo(shown.quote, stretchesOf(index, document, text, shown.start), weightIn(index));
  if (!near || near.difference.likeness < LIKE) return { kind: 'gone', was: now };
  const nearest = citedNear(near, document, text);
  return nearest.gone ? { kind: 'gone', was: now } : { kind: 'changed', was: now, nearest };
}

/** A larger file is read around the place where the quotation stood, so many UTF-16 code units each way. */
const READ = 200_000;

/**
 * The text of the file now, in passages. Where the file is as it was indexed these are the indexed ones; where it has
 * changed since, its lines are split anew, and what cleaning would remove is among them.
 */
function stretchesOf(index: SearchIndex, document: IndexedDocument, text: string, place: number): Stretch[] {
  const passages: IndexedPassage[] = [];
  for (let id = document.firstPassage; id < document.endPassage; id++) passages.push(index.passage(id));
  if (passages.every((passage) => text.startsWith(passage.text, passage.start))) return passages;
  const start = Math.max(0, text.lastIndexOf('\n', Math.max(0, place - READ)));
  const kept = { start, end: Math.min(text.length, place + READ) };
  return passagesOf(text, [kept]).map((passage, i) => ({
    ...passage,
    id: i,
    text: text.slice(passage.start, passage.end),
  }));
}
