import type { ComponentChildren } from 'preact';
import { visible } from '../../../src/chat/wording/visible.ts';
import { pieces } from './acting.ts';

/**
 * Text of a document, exactly its characters, none of which acts: overrides of the direction of writing, controls and
 * letters of no width are shown by their code and take no part in the layout, though they stay in the text.
 */
export function PlainText({ text }: { text: string }): ComponentChildren {
  if (visible(text) === text) return text;
  return pieces(text).map(({ at, words, code }) =>
    code === null ? (
      words
    ) : (
      <span key={at} class="acting" data-code={code}>
        <span hidden>{words}</span>
      </span>
    ),
  );
}
