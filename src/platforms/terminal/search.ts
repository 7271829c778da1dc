import { visibleLine } from '../../chat/wording/visible.ts';
import { placeOf, type Setting } from './citation.ts';
import { wrap } from './wrap.ts';

/** A passage that was found, with where it stands. */
export interface ShownHit {
  readonly file: string;
  /** 1-based line of the passage's first character; null where the file has changed since it was indexed. */
  readonly line: number | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly score: number;
}

/** Longer passages are cut here on a terminal; the file and line lead to the rest. */
const SHOWN_CHARACTERS = 400;

/** Ranked passages for people. */
export function renderHits(hits: readonly ShownHit[], setting: Setting): string {
  if (hits.length === 0) return 'Nothing found. Try fewer or other words.\n';
  const { ink, width } = setting;
  const lines = hits.flatMap((hit, i) => {
    const number = `${i + 1}. `;
    const indent = ' '.repeat(number.length);
    const place = [
      placeOf(setting.pathOf(hit.file), hit.line),
      hit.title,
      hit.published,
      `score ${hit.score.toFixed(2)}`,
    ];
    const [first = '', ...rest] = wrap([{ text: visibleLine(shortened(hit.text)) }], { width, indent });
    return [
      ...(i > 0 ? [''] : []),
      ink.strong(number) + first.slice(indent.length),
      ...rest,
      ...wrap([{ text: visibleLine(place.filter((part) => part !== null).join(' · ')), ink: ink.faint }], {
        width,
        indent,
      }),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function shortened(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SHOWN_CHARACTERS) + 1 || SHOWN_CHARACTERS).trimEnd()} …`;
}
