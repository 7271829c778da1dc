import { parseArgs } from 'node:util';

export interface Wanted {
  /** Names of sets, in the order of the table; empty for all. */
  readonly sets: readonly string[];
  readonly pin: boolean;
  /** `SET.figure`, or `SET` for new data. */
  readonly lower: string | null;
  readonly because: string;
  readonly misses: { readonly set: string; readonly id: string | null } | null;
  readonly engines: boolean;
  /** Folders and files as they were given; null where not. */
  readonly report: string | null;
  readonly cache: string | null;
  readonly json: string | null;
  readonly floors: string | null;
  readonly shared: string | null;
}

/** What the command line asks for. A string says what is wrong with it. */
export function wanted(line: readonly string[], known: readonly string[]): Wanted | string {
  const parsed = parsedLine(line);
  if (parsed instanceof Error) return parsed.message;
  const { values, positionals } = parsed;
  const misses = values.misses === undefined ? null : missesOf(values.misses);
  const lower = values.lower ?? null;
  const named = [...positionals, ...(misses ? [misses.set] : []), ...(lower === null ? [] : [lower.split('.')[0]!])];
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0) return `there is no set ${unknown.join(', ')}; there are ${known.join(', ')}.`;
  if (lower !== null && !values.because?.trim()) return `--lower ${lower} needs a reason: --because "..."`;
  if (lower === null && values.because !== undefined) return '--because belongs to --lower.';
  if (lower !== null && values.pin === true) return '--pin and --lower are two runs: first lower, then pin.';
  if (misses && (values.pin === true || lower !== null))
    return '--misses measures nothing, so that nothing can be pinned.';
  // What is lowered has to be measured, and nothing else has to.
  const sets = positionals.length === 0 && lower !== null ? [lower.split('.')[0]!] : positionals;
  return {
    sets: known.filter((name) => sets.includes(name)),
    pin: values.pin === true,
    lower,
    because: values.because?.trim() ?? '',
    misses,
    engines: values.engines === true,
    report: values.report ?? null,
    cache: values.cache ?? null,
    json: values.json ?? null,
    floors: values.floors ?? null,
    shared: values.shared ?? null,
  };
}

function missesOf(text: string): { set: string; id: string | null } {
  const at = text.indexOf(':');
  return at < 0 ? { set: text, id: null } : { set: text.slice(0, at), id: text.slice(at + 1) };
}

function parsedLine(line: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...line],
      options: {
        pin: flag,
        lower: text,
        because: text,
        misses: text,
        engines: flag,
        report: text,
        cache: text,
        json: text,
        floors: text,
        shared: text,
      },
      allowPositionals: true,
    });
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}
