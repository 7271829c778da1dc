import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../../src/corpus/span.ts';
import { PlainText } from '../parts/plain-text.tsx';
import type { CopyView, Difference, DocumentView } from '../server/documents.ts';
import { nameOf } from './copy-name.ts';

/** Characters of the document that are shown on each side of a difference. */
const CONTEXT = 60;

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  cut: 'left out',
  changed: 'changed',
  added: 'added',
};

/** What a copy cut, changed and added, beside what stands here. */
export function CopyBeside({
  views,
  copy,
  close,
}: {
  views: readonly DocumentView[];
  copy: CopyView;
  close: () => void;
}) {
  const name = nameOf(copy.copy);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [copy]);
  return (
    <section class="comparison" ref={section} tabIndex={-1} aria-label={`Compared with ${name}`}>
      <h2>Compared with {name}</h2>
      <button type="button" onClick={close}>
        Close
      </button>
      <p class="faint">
        {Math.round(copy.same * 100)} % of the words are the same.
        {copy.complete ? '' : ' The texts are too long or too different to compare word for word: this is coarse.'}
      </p>
      {copy.differences.length === 0 ? <p>Both have the same words.</p> : null}
      {copy.differences.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">here</th>
              <th scope="col">in {name}</th>
            </tr>
          </thead>
          <tbody>
            {copy.differences.map((difference) => (
              <Row key={`${difference.at} ${difference.kind}`} views={views} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ views, difference }: { views: readonly DocumentView[]; difference: Difference }) {
  const { kind, here, at, there } = difference;
  const span = here ?? { start: at, end: at };
  const before = textAt(views, { start: span.start - CONTEXT, end: span.start }).replace(/^\S*\s/, '… ');
  const after = textAt(views, { start: span.end, end: span.end + CONTEXT }).replace(/\s\S*$/, ' …');
  const words = textAt(views, span);
  return (
    <tr class={kind}>
      <td dir="auto">
        <PlainText text={before} />
        {words === '' ? null : (
          <a href={`#${span.start}-${span.end}`}>
            <mark class={kind}>
              <PlainText text={words} />
            </mark>
          </a>
        )}
        <PlainText text={after} />
      </td>
      {/* Without what stands around it here, which may not stand there. */}
      <td dir="auto">
        <span class="reason">{KINDS[kind]}</span>
        {there === '' ? null : (
          <mark class={kind}>
            <PlainText text={there} />
          </mark>
        )}
      </td>
    </tr>
  );
}

/** What of a span is loaded. */
function textAt(views: readonly DocumentView[], { start, end }: Span): string {
  return views
    .map(({ from, text }) => text.slice(Math.max(0, start - from), Math.max(0, end - from)))
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}
