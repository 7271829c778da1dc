import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../../src/corpus/span.ts';
import { PlainText } from '../parts/plain-text.tsx';
import type { Difference, DocumentView } from '../server/documents.ts';
import { type MarkKind, markingsOf } from './markings.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** A removed part longer than this is folded away: menus of a hundred lines are in nobody's interest. */
const FOLDED_FROM = 400;

/** The windows of the text that are loaded. More is loaded when an end of it comes near, or its button is pressed. */
export function DocumentText({
  views,
  target,
  differences,
  loadBefore,
  loadAfter,
}: {
  views: readonly DocumentView[];
  target: Span | null;
  differences: readonly Difference[];
  loadBefore: () => void;
  loadAfter: () => void;
}) {
  const first = views[0];
  const last = views.at(-1);
  return (
    <>
      {first && first.from > 0 ? <More label="Show what stands before" load={loadBefore} at={first.from} /> : null}
      {views.map((view) => (
        <TextWindow key={view.from} view={view} target={target} differences={differences} />
      ))}
      {last && last.to < last.length ? <More label="Show what follows" load={loadAfter} at={last.to} /> : null}
    </>
  );
}

function TextWindow({
  view,
  target,
  differences,
}: {
  view: DocumentView;
  target: Span | null;
  differences: readonly Difference[];
}) {
  const runs = useMemo(
    () => runsOf(stretchesOf(view.text, view.from, markingsOf(view, target, differences))),
    [view, target?.start, target?.end, differences],
  );
  return (
    <div class="text" dir="auto">
      {runs.map((run) =>
        run.removed === null ? (
          run.stretches.map((stretch) => <StretchView key={stretch.start} stretch={stretch} />)
        ) : (
          <Removed key={run.stretches[0]?.start} run={run} reason={run.removed} />
        ),
      )}
    </div>
  );
}

interface Run {
  /** Why this part was left out; null for what was kept. */
  readonly removed: string | null;
  readonly stretches: readonly Stretch<MarkKind>[];
}

/** Neighbours that were left out for the same reason, together. */
function runsOf(stretches: readonly Stretch<MarkKind>[]): Run[] {
  const runs: { removed: string | null; stretches: Stretch<MarkKind>[] }[] = [];
  for (const stretch of stretches) {
    const removed = stretch.markings.find(({ kind }) => kind === 'removed')?.label ?? null;
    const last = runs.at(-1);
    if (last && last.removed === removed) last.stretches.push(stretch);
    else runs.push({ removed, stretches: [stretch] });
  }
  return runs;
}

function Removed({ run, reason }: { run: Run; reason: string }) {
  const length = run.stretches.reduce((sum, { text }) => sum + text.length, 0);
  const isShown = run.stretches.some(({ markings }) => markings.some(({ kind }) => kind === 'target'));
  const words = run.stretches.map((stretch) => <StretchView key={stretch.start} stretch={stretch} />);
  if (run.stretches.every(({ text }) => text.trim() === '')) return <>{words}</>;
  if (length < FOLDED_FROM || isShown)
    return (
      <span class="removed">
        <span class="reason">left out: {reason}</span>
        {words}
      </span>
    );
  return (
    <details class="removed">
      <summary>
        left out: {reason} ({length.toLocaleString('en')} characters)
      </summary>
      {words}
    </details>
  );
}

function StretchView({ stretch }: { stretch: Stretch<MarkKind> }) {
  const marks = stretch.markings.filter(({ kind }) => kind !== 'removed');
  const text = <PlainText text={stretch.text} />;
  if (marks.length === 0) return text;
  const title = marks.map(({ label }) => label).join('. ');
  return (
    <mark class={marks.map(({ kind }) => kind).join(' ')} title={title}>
      {text}
    </mark>
  );
}

function More({ label, load, at }: { label: string; load: () => void; at: number }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(), {
      rootMargin: '600px',
    });
    if (button.current) seen.observe(button.current);
    return () => seen.disconnect();
  }, [load, at]);
  return (
    <p class="more">
      <button type="button" ref={button} onClick={load}>
        {label}
      </button>
    </p>
  );
}
