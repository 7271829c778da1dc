import type { Citation } from '../../../src/answer/answer.ts';
import { get, type Outcome, withParameters } from './request.ts';

export interface Timeline {
  readonly topic: string;
  readonly statements: readonly {
    readonly from: string;
    readonly to: string;
    readonly words: string;
    readonly citation: Citation;
  }[];
}

export interface Comparison {
  readonly topic: string;
  readonly sources: readonly {
    readonly file: string;
    readonly title: string | null;
    readonly site: string | null;
    readonly published: string | null;
    readonly copies: readonly string[];
    readonly citations: readonly Citation[];
  }[];
}

export type PictureKind = 'timeline' | 'compare';

export function getTimeline(topic: string): Promise<Outcome<Timeline>> {
  return get('/api/timeline', { topic });
}

export function getComparison(topic: string): Promise<Outcome<Comparison>> {
  return get('/api/compare', { topic });
}

/** Drawn for a wide page; on a narrow one for a narrow one, so that its letters stay readable. In CSS pixels. */
const WIDE = 960;
const NARROW = 400;

export function pictureAddress(kind: PictureKind, topic: string, theme: 'light' | 'dark'): string {
  const width = innerWidth < 640 ? NARROW : WIDE;
  return withParameters(`/api/${kind}.svg`, { topic, theme, width });
}
