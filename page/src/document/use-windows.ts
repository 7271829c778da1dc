import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Span } from '../../../src/corpus/span.ts';
import { type DocumentView, getDocument } from '../server/documents.ts';

/** Characters that are loaded at once: some ten screens, and far below what the server gives. */
const WINDOW = 60_000;
/** Of these, so many before what is to be shown. */
const BEFORE = 15_000;
/** The most that the server gives. */
const LONGEST = 200_000;

/** The windows of a document that are loaded, without gaps, in the order of the text. */
export interface Windows {
  readonly views: readonly DocumentView[];
  readonly problem: string | null;
  readonly loadBefore: () => void;
  readonly loadAfter: () => void;
}

/** Loads a document around a span, and more of it when asked; a span that is not loaded yet begins anew around it. */
export function useWindows(file: string, span: Span): Windows {
  const [views, setViews] = useState<readonly DocumentView[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const first = views[0];
  const last = views.at(-1);
  const isLoaded = first && last && span.start >= first.from && span.end <= last.to;
  const load = useCallback(
    async (from: number, to: number, put: (before: readonly DocumentView[], one: DocumentView) => DocumentView[]) => {
      const outcome = await getDocument(file, { from, to }, location.search, span);
      setProblem(outcome.ok ? null : outcome.message);
      if (outcome.ok) setViews((before) => put(before, outcome.value));
    },
    [file, span],
  );
  useEffect(() => {
    if (isLoaded) return;
    const from = Math.max(0, span.start - BEFORE);
    const to = Math.min(from + LONGEST, Math.max(from + WINDOW, span.end + BEFORE));
    void load(from, to, (_, one) => [one]);
  }, [file, span.start, span.end]);
  const loadBefore = useCallback(() => {
    if (!first || first.from === 0) return;
    const { from } = first;
    void load(Math.max(0, from - WINDOW), from, (before, one) =>
      before[0]?.from === from && one.to === from ? [one, ...before] : [...before],
    );
  }, [first, load]);
  const loadAfter = useCallback(() => {
    if (!last || last.to >= last.length) return;
    const { to } = last;
    void load(to, to + WINDOW, (before, one) =>
      before.at(-1)?.to === to && one.from === to ? [...before, one] : [...before],
    );
  }, [last, load]);
  return { views, problem, loadBefore, loadAfter };
}
