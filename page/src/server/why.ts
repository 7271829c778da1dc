import type { Status } from '../../../src/answer/answer.ts';
import { get, type Outcome } from './request.ts';

export interface Part {
  readonly feature: string;
  readonly words: string;
  readonly value: number;
  readonly weight: number;
  readonly part: number;
}

export interface Candidate {
  readonly place: number;
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly score: number;
  readonly shown: 'quoted' | 'nearest' | null;
  readonly parts: readonly Part[];
  readonly lostBecause: string | null;
}

export interface Why {
  readonly question: string;
  readonly status: Status;
  readonly confidence: number;
  readonly confidenceInWords: string;
  readonly threshold: number;
  readonly shortAnswer: string | null;
  readonly doubts: readonly string[];
  readonly understood: readonly { readonly name: string; readonly value: string }[];
  readonly total: number;
  readonly candidates: readonly Candidate[];
}

/** @param id the reply, where it is known: a follow-up is then understood with what was asked before it */
export function getWhy(question: string, asOf: string, id: string): Promise<Outcome<Why>> {
  return get('/api/why', { question, asOf, id });
}
