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

/** @param width CSS pixels that the picture is drawn for; it is scaled where there is less */
export function pictureAddress(kind: PictureKind, topic: string, theme: 'light' | 'dark', width: number): string {
  return withParameters(`/api/${kind}.svg`, { topic, theme, width });
}
