import type { Found, NoteKind } from '../../corpus/document.ts';
import { terms } from '../../corpus/words/tokens.ts';
import type { IndexedDocument } from '../../index/search-index.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A question about a document itself: when it came out, who wrote it, when it was saved, what wrote it. */
export interface AboutDocument {
  readonly asks: 'published' | 'saved' | 'byline' | NoteKind;
  /** The words that name the document. */
  readonly name: string;
  readonly quoted: boolean;
}

interface AboutRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly asks: AboutDocument['asks'];
}

const KIND =
  '(?:the |this |that )?(?:article|document|report|piece|story|page|text|analysis|essay|paper|post|copy|file|column|memo|note)s?';

const RULES: readonly AboutRule[] = [
  {
    name: 'published',
    pattern:
      /^\W*when (?:was|were|did|is) (.{3,200}?) (?:first )?(?:published|posted|written|come out|dated|released|issued|appear)\W*$/i,
    asks: 'published',
  },
  {
    name: 'date of',
    pattern: /^\W*(?:what is|what was) the (?:publication date|date of publication|date) of (.{3,200}?)\W*$/i,
    asks: 'published',
  },
  {
    name: 'saved',
    pattern: /^\W*when (?:was|were) (.{3,200}?) (?:saved|copied|downloaded|printed|archived)\W*$/i,
    asks: 'saved',
  },
  {
    name: 'who wrote',
    pattern:
      /^\W*who (?:wrote|authored|is the author of|are the authors of|was the author of|were the authors of|penned|reported) (.{3,200}?)\W*$/i,
    asks: 'byline',
  },
  { name: 'by whom', pattern: /^\W*(?:by whom|by who) (?:was|is) (.{3,200}?) written\W*$/i, asks: 'byline' },
  {
    name: 'by a machine',
    pattern:
      /^\W*(?:was|were|is|are) (.{3,200}?) (?:written|generated|made|created|produced) by (?:a machine|an? ai|ai|artificial intelligence|a computer|an? llm|chatgpt)\b/i,
    asks: 'ai-generated',
  },
];

const QUOTED = /(?:^|\s)["'“‘«](.{3,200})["'”’»]/;

/** What a question asks of a document, or null for a question about the world. */
export function aboutDocument(question: string): AboutDocument | null {
  for (const rule of RULES) {
    const name = rule.pattern.exec(question)?.[1];
    if (!name) continue;
    const titled = QUOTED.exec(question)?.[1];
    if (titled) return { asks: rule.asks, name: titled, quoted: true };
    const bare = name.replace(new RegExp(`^${KIND} (?:called|titled|entitled|named|about|on)?\\s*`, 'i'), '');
    return { asks: rule.asks, name: bare, quoted: false };
  }
  return null;
}

/** So many telling words at the beginning of a title name it. */
const PREFIX = 2;

/** A document whose title a name means, with how much of the title the name gives (0 to 1). */
function titleShare(about: AboutDocument, title: string): number {
  const asked = terms(about.name).filter((term) => !STOP_WORDS.has(term));
  const there = terms(title).filter((term) => !STOP_WORDS.has(term));
  if (asked.length === 0 || there.length === 0) return 0;
  const known = new Set(there);
  if (!asked.every((term) => known.has(term))) return 0;
  // The part before the colon or the question mark is what everybody calls it.
  if (asked.length >= PREFIX && asked.every((term, i) => term === there[i])) return 1;
  return new Set(asked).size / known.size;
}

/** Without quotation marks a name must give this much of the title, or the question may be about the world. */
const UNQUOTED_FIT = 0.5;

/** Of the given documents the one that is meant, by its title; null where none fits. */
export function documentMeant(about: AboutDocument, documents: readonly IndexedDocument[]): IndexedDocument | null {
  let best: { document: IndexedDocument; share: number } | null = null;
  for (const document of documents) {
    const value = document.title ? titleShare(about, document.title.value) : 0;
    if (value >= (about.quoted ? 0.05 : UNQUOTED_FIT) && (!best || value > best.share))
      best = { document, share: value };
  }
  return best?.document ?? null;
}

/** What the document has to say to the question, with its place; null where it says nothing. */
export function factOf(about: AboutDocument, document: IndexedDocument): Found | null {
  if (about.asks === 'published' || about.asks === 'saved' || about.asks === 'byline') return document[about.asks];
  const note = document.notes.find((one) => one.kind === about.asks);
  return note ? { value: note.kind, span: note.span, where: 'what the page says about itself' } : null;
}
