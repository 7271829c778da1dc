import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../src/corpus/span.ts';
import { Problem } from '../parts/load-state.tsx';
import type { CopyView, Difference, DocumentView } from '../server/documents.ts';
import { Copies } from './copies.tsx';
import { CopyBeside } from './copy-beside.tsx';
import { DocumentHead } from './document-head.tsx';
import { DocumentText } from './document-text.tsx';
import { Quotations } from './quotations.tsx';
import { useWindows } from './use-windows.ts';

const NONE: readonly Difference[] = [];

/** A document as it was read: what is quoted from it, what was left out and why, and what its copies made of it. */
export function DocumentPage({ file, start, end }: { file: string; start: number; end: number }) {
  const linked = useMemo(() => ({ start, end }), [start, end]);
  const [copy, setCopy] = useState<CopyView | null>(null);
  const differences = copy?.differences ?? NONE;
  const [showRemoved, setShowRemoved] = useState(true);
  const { views, problem, loadBefore, loadAfter } = useWindows(file, linked);
  const view = views[0];
  const target = view ? targetOf(view, linked) : null;
  const article = useRef<HTMLElement>(null);
  const isShown = views.some(({ from, to }) => target && target.start >= from && target.start < to);
  useEffect(() => {
    if (isShown) article.current?.querySelector('mark.target')?.scrollIntoView({ block: 'center' });
  }, [target?.start, target?.end, isShown]);
  useEffect(() => {
    document.title = `${view?.title ?? file} · Ibid`;
    return () => {
      document.title = 'Ibid';
    };
  }, [view?.title, file]);
  if (problem !== null && !view) return <Problem message={problem} />;
  if (!view)
    return (
      <p class="waiting" role="status">
        Loading …
      </p>
    );
  return (
    <div class="document">
      <Remark view={view} linked={linked} target={target} />
      <div class="beside">
        <div class="about-document">
          <DocumentHead view={view} />
          <aside aria-label="About this document">
            <label class="check">
              <input
                type="checkbox"
                checked={showRemoved}
                onChange={(event) => setShowRemoved(event.currentTarget.checked)}
              />
              Show what was left out ({view.removed.length} {view.removed.length === 1 ? 'part' : 'parts'} here)
            </label>
            <Quotations view={view} />
            <Copies view={view} compared={setCopy} />
          </aside>
        </div>
        <div class="texts">
          {copy ? <CopyBeside views={views} copy={copy} close={() => setCopy(null)} /> : null}
          <article ref={article} aria-label="Text of the document" class={showRemoved ? '' : 'without-removed'}>
            <DocumentText
              views={views}
              target={target}
              differences={differences}
              loadBefore={loadBefore}
              loadAfter={loadAfter}
            />
          </article>
        </div>
      </div>
    </div>
  );
}

/** The linked span; or, where the quotation has moved since the link was made, where it stands now. Null where it is gone. */
function targetOf(view: DocumentView, linked: Span): Span | null {
  if (linked.start >= linked.end || view.linked?.standing === 'gone') return null;
  const { start, end } = view.linked?.now ?? linked;
  return end <= view.length ? { start, end } : null;
}

function Remark({ view, linked, target }: { view: DocumentView; linked: Span; target: Span | null }) {
  if (view.linked?.standing === 'gone')
    return (
      <p class="problem" role="alert">
        The file has changed since the link was made, and no longer holds the words that were quoted.
      </p>
    );
  if (linked.start < linked.end && !target)
    return (
      <p class="problem" role="alert">
        The file is shorter than when this link was made: it has {view.length.toLocaleString('en')} characters, and the
        link leads to {linked.start.toLocaleString('en')}. The quotation cannot be shown.
      </p>
    );
  if (target && target.start !== linked.start)
    return (
      <p class="remark">
        The file has changed since the link was made. The quotation stands in{' '}
        <a href={`#${target.start}-${target.end}`}>another place</a> now.
      </p>
    );
  if (view.changedSinceIndexed)
    return <p class="remark">The file has changed since it was indexed. Shown is the file as it is now.</p>;
  return null;
}
