import { checkClaim } from '../answer/claim.ts';
import { compare } from '../answer/compare.ts';
import type { Reading as Meant } from '../answer/follow-up.ts';
import { gists } from '../answer/gist.ts';
import { passagesOn } from '../answer/passages-on.ts';
import { understandAfter } from '../answer/question/question.ts';
import { around } from '../answer/quote/around.ts';
import type { CurrentText } from '../answer/quote/current-text.ts';
import { lookUp, standingOf } from '../answer/quote/look-up.ts';
import { type Findings, find, findWith } from '../answer/read-evidence.ts';
import type { Reader } from '../answer/reader.ts';
import { respond, visible } from '../answer/respond.ts';
import { searchPassages } from '../answer/search-passages.ts';
import { suggestQuestions } from '../answer/suggest.ts';
import { timeline } from '../answer/timeline.ts';
import type { IndexedDocument, SearchIndex } from '../index/search-index.ts';
import type { View } from './access.ts';
import type { Asking, VisibleDocuments } from './visible-documents.ts';

/** The index as it is open now, with the folder that quotations are compared with. */
export interface Shelf {
  readonly index: SearchIndex;
  readonly current: CurrentText;
  /** Reads the best sentences of a question once more, where one is set. */
  readonly reader?: Reader | null;
  /** An answer of less confidence is not given; 0 to 1, default: that of `respond`. */
  readonly threshold?: number;
}

/** The documents that a view lets be seen. Everything that commands show of documents goes through here. */
export function seeDocuments({ index, current, reader, threshold }: Shelf, view: View): VisibleDocuments {
  const allow = (document: number): boolean => view.allows(index.documents[document]!.file);
  let seen: readonly IndexedDocument[] | null = null;
  // Only when it is asked for: most answers need no list of forty thousand documents.
  const documents = () => {
    seen ??= index.documents.filter((document) => allow(document.id));
    return seen;
  };
  return {
    get documents() {
      return documents();
    },
    closed: view.home === null,
    passageCount: (document) => document.endPassage - document.firstPassage,
    copiesOf: (document) =>
      documents().filter((other) => other.cluster === document.cluster && other.id !== document.id),
    ask: (question, asking = {}) =>
      respond(question, index, current, {
        asOf: asking.asOf ?? null,
        ...(asking.today ? { today: asking.asOf ?? asking.today } : {}),
        allow: narrowed(index, allow, asking),
        reader: reader ?? null,
        ...(threshold === undefined ? {} : { threshold }),
        ...(asking.earlier ? { earlier: asking.earlier } : {}),
      }),
    search: (words, limit) => searchPassages(words, index, current, { allow, limit }),
    timeline: (topic, { from, to } = {}) =>
      timeline(topic, index, current, { allow, ...(from ? { from } : {}), ...(to ? { to } : {}) }),
    compare: (topic) => compare(topic, index, current, { allow }),
    checkClaim: (text, { saidOn, without } = {}) =>
      checkClaim(text, index, current, {
        allow: without ? (document) => allow(document) && !without.has(index.documents[document]!.file) : allow,
        saidOn: saidOn ?? null,
      }),
    gists: (files, topic) => gists(files, index, current, { allow, topic }),
    passagesOn: (topic, files) => passagesOn(topic, files, index, current, { allow }),
    allows: (file) => view.allows(file),
    lookUp: (quote) => lookUp(quote, index, current, { allow }),
    standing: (citation) => standingOf(citation, index, current, { allow }),
    around: (citation) => around(citation, index, current, { allow }),
    suggestQuestions: (limit) =>
      suggested(index, view, () => suggestQuestions(index, current, { allow, limit: OFFERED })).then((all) =>
        all.slice(0, limit),
      ),
  };
}

/** What is found for a question as it was understood, before anything of it is decided: for whoever asks why. */
export async function findFrom(
  { index, reader }: Shelf,
  view: View,
  { question, context }: Meant,
  { asOf, today }: Pick<Asking, 'asOf' | 'today'>,
): Promise<Findings> {
  const allow = visible(index, {
    asOf: asOf ?? null,
    allow: (document) => view.allows(index.documents[document]!.file),
  });
  const asked = understandAfter(question, context, asOf ?? today ?? null);
  return reader ? await findWith(reader, asked, index, allow) : find(asked, index, allow);
}

/** Finding questions that can be answered means answering many: it is done once for an index and a view. */
const OFFERED = 4;
const known = new WeakMap<SearchIndex, Map<string, Promise<readonly string[]>>>();

function suggested(index: SearchIndex, view: View, find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const ofIndex = known.get(index) ?? new Map<string, Promise<readonly string[]>>();
  known.set(index, ofIndex);
  const before = ofIndex.get(view.key);
  if (before) return before;
  const found = find();
  ofIndex.set(view.key, found);
  found.catch(() => ofIndex.delete(view.key));
  return found;
}

/** What the question itself leaves out: other files, other times. A document without a date is in no period. */
function narrowed(
  index: SearchIndex,
  allow: (document: number) => boolean,
  { files, from, to }: Asking,
): (document: number) => boolean {
  const named = files ? new Set(files) : null;
  const within = ({ published }: IndexedDocument): boolean => {
    if (!from && !to) return true;
    const day = published?.value;
    return day !== undefined && (!from || day >= from) && (!to || day <= to);
  };
  return (document) => {
    const one = index.documents[document]!;
    return allow(document) && (named?.has(one.file) ?? true) && within(one);
  };
}
