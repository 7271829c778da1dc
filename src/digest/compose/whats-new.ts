import type { Citation } from '../../answer/answer.ts';
import type { VisibleDocument, VisibleDocuments } from '../../chat/visible-documents.ts';
import type { DocumentChange } from '../changes.ts';
import { wordsOf } from './same-words.ts';

/** One story that is new: documents that are copies of each other, with the sentence that says most. */
export interface Entry {
  readonly kind: 'new' | 'changed';
  /** The quoted document first. */
  readonly files: readonly string[];
  readonly citation: Citation;
  /** In how many papers, by their sites, it stands; 0 where the site of a document is not known. */
  readonly papers: number;
  /** When its documents were noticed last, milliseconds since 1970. */
  readonly at: number;
}

/** Everything that changed in a period, as far as it may be seen; each document there is in exactly one of these. */
export interface WhatsNew {
  /** With a topic the best on it first; else what stands in most documents first, then the latest. */
  readonly entries: readonly Entry[];
  /** Added documents whose sentence stood in another document before. */
  readonly copies: readonly string[];
  /** Changed documents whose sentence was quoted here before the period began. */
  readonly same: readonly string[];
  /** Documents whose files hold nothing that can be quoted. */
  readonly unquotable: readonly string[];
  /** Documents that have a word of the topic and tell nothing of it, and those without a word of it. */
  readonly touching: readonly string[];
  readonly offTopic: readonly string[];
  /** Documents that are no more. */
  readonly removed: readonly string[];
  /** All that came or changed and are there, with when that was noticed last. */
  readonly fresh: ReadonlyMap<string, number>;
}

export interface Period {
  /** Changes of the period, of each file the last. */
  readonly changes: readonly DocumentChange[];
  readonly topic: string | null;
  /** Quotations out of changed documents that were shown here before the period began. */
  readonly quotedBefore: readonly Citation[];
}

export async function whatsNew(
  { changes, topic, quotedBefore }: Period,
  documents: VisibleDocuments,
): Promise<WhatsNew> {
  const there = new Map(documents.documents.map((document) => [document.file, document]));
  const last = new Map(changes.map((change) => [change.file, change]));
  const came = [...last.values()].filter(({ file, kind }) => kind !== 'removed' && there.has(file));
  const fresh = new Map(came.map(({ file, at }) => [file, at]));
  const isChanged = (file: string) => last.get(file)?.kind === 'changed';
  const known = new Set(quotedBefore.map(({ file, quote }) => `${file}\n${wordsOf(quote)}`));
  const found = {
    entries: [] as Entry[],
    copies: [] as string[],
    same: [] as string[],
    unquotable: [] as string[],
    touching: [] as string[],
    offTopic: [] as string[],
  };
  for (const { files, onTopic, citation } of await documents.gists([...fresh.keys()], topic)) {
    if (onTopic === 'nothing') found.offTopic.push(...files);
    else if (onTopic === 'has-words') found.touching.push(...files);
    else if (!citation) found.unquotable.push(...files);
    else if (!isChanged(citation.file) && citation.copies.some((file) => !fresh.has(file))) found.copies.push(...files);
    else if (files.every(isChanged) && known.has(`${citation.file}\n${wordsOf(citation.quote)}`))
      found.same.push(...files);
    else
      found.entries.push({
        kind: isChanged(citation.file) ? 'changed' : 'new',
        files,
        citation,
        papers: papersOf(files, there),
        at: Math.max(...files.map((file) => fresh.get(file)!)),
      });
  }
  if (topic === null) found.entries.sort(byWeight);
  const removed = [...last.values()].flatMap(({ file, kind }) =>
    kind === 'removed' && !there.has(file) && documents.allows(file) ? [file] : [],
  );
  return { ...found, removed, fresh };
}

function papersOf(files: readonly string[], there: ReadonlyMap<string, VisibleDocument>): number {
  const sites = files.map((file) => there.get(file)?.site?.value);
  return sites.includes(undefined) ? 0 : new Set(sites).size;
}

function byWeight(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map(({ citation }) => citation.published ?? '');
  return b.files.length - a.files.length || (first! < second! ? 1 : first! > second! ? -1 : 0);
}
