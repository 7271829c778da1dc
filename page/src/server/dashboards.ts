import { get, type Outcome } from './request.ts';

interface Paged {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

export interface ListedDocument {
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
  readonly saved: string | null;
  readonly language: string | null;
  readonly format: string;
  readonly passages: number;
  readonly copies: number;
  readonly quoted: number;
  readonly notes: readonly string[];
}

export interface DocumentsBoard extends Paged {
  readonly documents: readonly ListedDocument[];
  readonly sites: readonly { readonly site: string | null; readonly documents: number }[];
  readonly months: readonly { readonly month: string; readonly documents: number }[];
  readonly undated: number;
  readonly clusters: readonly {
    readonly cluster: string | number;
    readonly documents: number;
    readonly title: string | null;
    readonly files: readonly string[];
  }[];
  readonly skipped: { readonly total: number; readonly files: readonly { file: string; reason: string }[] };
  readonly counts: {
    readonly documents: number;
    readonly passages: number;
    readonly sites: number;
    readonly clusters: number;
  };
}

export interface ListedQuestion {
  readonly id: string;
  readonly question: string;
  readonly when: string;
  readonly outcome: string;
  readonly right: number | boolean;
  readonly wrong: number | boolean;
  readonly place: string;
  readonly files: readonly string[];
}

export interface QuestionsBoard extends Paged {
  readonly counts: {
    readonly answered: number;
    readonly conflicting: number;
    readonly unanswered: number;
    readonly wrong: number;
  };
  readonly questions: readonly ListedQuestion[];
}

export interface DigestsBoard extends Paged {
  readonly digests: readonly {
    readonly id: string | number;
    readonly topic: string | null;
    readonly schedule: string;
    readonly place: string;
    readonly paused: boolean;
    readonly next: readonly string[];
    readonly lastRuns: readonly { readonly due: string; readonly outcome: string | null }[];
    readonly waiting: number | null;
  }[];
  readonly watches: readonly { readonly id: string | number; readonly what: string; readonly place: string }[];
}

type Filter = Readonly<Record<string, string | number | null>>;

export function getDocumentsBoard(filter: Filter): Promise<Outcome<DocumentsBoard>> {
  return get('/api/dashboard/documents', filter);
}

export function getQuestionsBoard(filter: Filter): Promise<Outcome<QuestionsBoard>> {
  return get('/api/dashboard/questions', filter);
}

export function getDigestsBoard(filter: Filter): Promise<Outcome<DigestsBoard>> {
  return get('/api/dashboard/digests', filter);
}
