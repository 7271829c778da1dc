import { parseArgs } from 'node:util';
import type { Section } from './sections/section.ts';

export interface Wanted {
  readonly sections: readonly Section[];
  /** Where the figures are written to as JSON; null for nowhere. */
  readonly json: string | null;
}

/** What the command line asks for: sections by name; all but the long ones without a name. A string says what is wrong. */
export function wanted(line: readonly string[], sections: readonly Section[]): Wanted | string {
  const parsed = parsedLine(line);
  if (parsed instanceof Error) return parsed.message;
  const { values, positionals } = parsed;
  const names = sections.map((section) => section.name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) return `there is no section ${unknown.join(', ')}; there are ${names.join(', ')}.`;
  const chosen = sections.filter((section) =>
    positionals.length > 0 ? positionals.includes(section.name) : values.all === true || !section.isLong,
  );
  return { sections: chosen, json: values.json ?? null };
}

function parsedLine(line: readonly string[]) {
  try {
    return parseArgs({
      args: [...line],
      options: { all: { type: 'boolean' }, json: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}
