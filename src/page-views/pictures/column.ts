import type { Citation } from '../../answer/answer.ts';
import { placeInWords, sourceInWords } from '../../chat/wording/citation.ts';
import { type Font, linesOf } from './lines.ts';
import { type Markup, textLine } from './svg.ts';
import type { Theme } from './theme.ts';

/** Lines of text one below the other. */
export class Column {
  readonly #parts: Markup[] = [];
  readonly #x: number;
  readonly #width: number;
  /** Where the next line's box begins. */
  y: number;

  constructor(x: number, y: number, width: number) {
    this.#x = x;
    this.#width = width;
    this.y = y;
  }

  get parts(): readonly Markup[] {
    return this.#parts;
  }

  space(height: number): this {
    this.y += height;
    return this;
  }

  /** The whole text, in as many lines as it takes. */
  text(text: string, { size, fill, font = 'text' }: TextStyle): this {
    for (const line of linesOf(text, this.#width, size, font)) {
      this.#parts.push(
        textLine(line, {
          x: this.#x,
          y: Math.round(this.y + size),
          size,
          fill,
          ...(font === 'bold' ? { weight: 'bold' } : {}),
          ...(font === 'fixed' ? { family: 'ui-monospace, monospace' } : {}),
        }),
      );
      this.y += Math.round(size * 1.4);
    }
    return this;
  }
}

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly font?: Font;
}

/** A quotation, whole, and under it where it stands. */
export function quotation(column: Column, citation: Citation, theme: Theme): void {
  const { code, after } = placeInWords(citation);
  column.text(`“${citation.quote}”`, { size: 15, fill: theme.text });
  column.space(2).text(`${code}${after === '' ? '' : ` ${after}`}`, {
    size: 12,
    fill: theme.faint,
    font: 'fixed',
  });
  column.text(sourceInWords(citation), { size: 12, fill: theme.faint });
}

/** The same as a sentence for those who hear the picture. */
export function quotationInWords(citation: Citation): string {
  const { code, after } = placeInWords(citation);
  return `“${citation.quote}” (${[sourceInWords(citation), `${code}${after === '' ? '' : ` ${after}`}`].join(', ')})`;
}
