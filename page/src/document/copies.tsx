import { useState } from 'preact/hooks';
import { publishedInWords } from '../../../src/chat/wording/citation.ts';
import { Problem } from '../parts/load-state.tsx';
import { type CopyAbout, type CopyView, type DocumentView, getCopy } from '../server/documents.ts';
import { documentAddress } from '../shell/route.ts';
import { nameOf } from './copy-name.ts';

/** Other files that tell the same story; one of them at a time is compared with this document. */
export function Copies({ view, compared }: { view: DocumentView; compared: (copy: CopyView) => void }) {
  const [problem, setProblem] = useState('');
  if (view.copies.length === 0) return null;
  return (
    <section class="copies">
      <h2>Copies</h2>
      <ul class="plain">
        {view.copies.map((copy) => (
          <li key={copy.file}>
            <a href={documentAddress(copy.file)} dir="auto">
              {nameOf(copy)}
            </a>
            <span class="about">{publishedInWords({ published: copy.published, saved: null })}</span>
            <button type="button" onClick={() => compare(copy)}>
              Compare<span class="for-ears"> with {nameOf(copy)}</span>
            </button>
          </li>
        ))}
      </ul>
      {view.moreCopies > 0 ? <p class="faint">and {view.moreCopies} more</p> : null}
      {problem === '' ? null : <Problem message={problem} />}
    </section>
  );

  async function compare({ file }: CopyAbout) {
    const outcome = await getCopy(view.file, file);
    setProblem(outcome.ok ? '' : outcome.message);
    if (outcome.ok) compared(outcome.value);
  }
}
