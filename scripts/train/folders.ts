import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import { type DevelopmentSet, type GivenQuestion, topicOf, topicOfParagraph } from './development-set.ts';
import { fileOf, topicDocuments, wholeSet } from './documents.ts';

/** The folder that a question is asked in: every document of its set, or a small folder on its topic alone. */
export type Regime = 'whole' | 'small';

/** Folders of one set, indexed when the first question asks for them. */
export interface Folders {
  indexFor(question: GivenQuestion): SearchIndex | null;
  /** The files of the folder that hold the answer. */
  goldFiles(question: GivenQuestion): ReadonlySet<string>;
}

export function foldersOf(set: DevelopmentSet, regime: Regime): Folders {
  return regime === 'whole' ? wholeFolder(set) : smallFolders(set);
}

const goldDocuments = (question: GivenQuestion): string[] => [
  ...(question.gold_docs ?? []),
  ...question.evidence.map((piece) => piece.doc),
];

function wholeFolder(set: DevelopmentSet): Folders {
  let index: SearchIndex | null = null;
  return {
    indexFor: () => {
      index ??= indexDocuments(wholeSet(set));
      return index;
    },
    goldFiles: (question) => new Set(goldDocuments(question).map(fileOf)),
  };
}

function smallFolders(set: DevelopmentSet): Folders {
  const documents = topicDocuments(set);
  const indexes = new Map<string, SearchIndex>();
  return {
    indexFor: (question) => {
      const topic = topicOf(set.name, question);
      const document = documents.get(topic);
      if (!document) return null;
      const index = indexes.get(topic) ?? indexDocuments([document]);
      indexes.set(topic, index);
      return index;
    },
    goldFiles: (question) => new Set(goldDocuments(question).map((id) => fileOf(topicOfParagraph(id)))),
  };
}
