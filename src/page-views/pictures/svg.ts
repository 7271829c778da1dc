import { visibleStretch } from '../../chat/wording/visible.ts';

/** A piece of a picture that is markup already. Only the functions of this file make one. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element; strings among the children are text and are escaped. */
export function element(name: string, attributes: Attributes, children: readonly (Markup | string)[] = []): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup)).join('');
  return { markup: inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>` };
}

/** One line of text at a place, in a colour and size. */
export interface Style {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: 'bold';
  readonly family?: string;
}

export function textLine(text: string, { x, y, size, fill, weight, family }: Style): Markup {
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      ...(weight ? { 'font-weight': weight } : {}),
      ...(family ? { 'font-family': family } : {}),
    },
    [text],
  );
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** For those who hear the picture: what it is, and all that it says. */
  readonly title: string;
  readonly description: string;
  readonly background: string;
}

/**
 * A whole picture that needs nothing else: no style sheet, script, font or address, so that it is the same in a page with
 * a strict policy, as a file and in a program for drawings.
 */
export function picture({ width, height, title, description, background }: Picture, parts: readonly Markup[]): string {
  const whole = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    },
    [
      element('title', {}, [title]),
      element('desc', {}, [description]),
      element('rect', { width, height, fill: background }),
      ...parts,
    ],
  );
  return `${whole.markup}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as XML 1.0 may hold it: what would act on the reader's eye is written out, what no XML may hold is left out (the
 * two characters of the last plane's end that no text has: U+FFFE and U+FFFF; all others `visibleStretch` writes out).
 */
export const escapeXml = (text: string): string =>
  visibleStretch(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
