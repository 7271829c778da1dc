import { styleText } from 'node:util';

/** How words are set off on a terminal. Without colour every ink leaves its text as it is. */
export interface Ink {
  readonly colour: boolean;
  /** The short answer, and what must be seen first. */
  strong(text: string): string;
  /** The short answer where it stands inside a quotation. */
  mark(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

type Format = Parameters<typeof styleText>[0];

/** Inks for a stream; `colour` comes from `wantsColour`. */
export function createInk(colour: boolean): Ink {
  // The stream was judged by wantsColour; styleText must not judge standard output a second time.
  const ink = (format: Format) => (text: string) =>
    colour && text ? styleText(format, text, { validateStream: false }) : text;
  return {
    colour,
    strong: ink('bold'),
    mark: ink(['bold', 'underline']),
    faint: ink('dim'),
    good: ink('green'),
    warn: ink('yellow'),
    bad: ink('red'),
  };
}

/**
 * Whether a stream gets colour: only a terminal does, `NO_COLOR` (https://no-color.org: any text but the empty one)
 * turns it off everywhere, `FORCE_COLOR` other than `0` turns it on for a pipe.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
