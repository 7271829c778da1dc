import { resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_THRESHOLD } from '../answer/threshold.ts';
import { failure, type Result, success } from '../corpus/problem.ts';

/** Every key that Ibid reads from the environment or `.env`. `.env.example` lists the same keys; a test holds them together. */
export const SETTINGS = {
  IBID_DOCUMENTS: z.string().default('index-data/documents'),
  IBID_INDEX: z.string().default('index-data/index'),
  IBID_MAX_FILE_MB: z.coerce.number().positive().max(256).default(64),
  IBID_READER: z.string().default(''),
  IBID_THRESHOLD: z.coerce.number().min(0).max(1).default(DEFAULT_THRESHOLD),
  IBID_DEBUG: z.string().default(''),
} as const;

export interface Settings {
  /** Absolute path of the documents folder. */
  readonly documents: string;
  /** Absolute path of the folder that holds the index. */
  readonly index: string;
  /** Files of more bytes are skipped, with the reason. */
  readonly maxFileBytes: number;
  /** An answer of less confidence is not given; 0 to 1. */
  readonly threshold: number;
  /** What `IBID_READER` names: a word, or a folder by its absolute path; null for none. */
  readonly reader: { readonly given: string; readonly path: string } | null;
}

/** The settings' flags, as given; a flag wins over the environment. */
export interface SettingFlags {
  readonly documents?: string;
  readonly index?: string;
}

/**
 * Settings from the environment (`.env` is loaded into it before) and flags. An empty value counts as not given.
 * Relative paths are taken from `folder`.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  flags: SettingFlags,
  folder: string,
): Result<Settings> {
  const given = Object.keys(SETTINGS).map((key) => [key, environment[key]?.trim() || undefined]);
  const parsed = z.object(SETTINGS).safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      return `${key} is ${JSON.stringify(environment[key])}: ${issue.message}`;
    });
    return failure({ code: 'settings', message: `${found.join('; ')}. Mend it in the environment or in .env` });
  }
  const { IBID_DOCUMENTS, IBID_INDEX, IBID_MAX_FILE_MB, IBID_READER, IBID_THRESHOLD } = parsed.data;
  return success({
    documents: resolve(folder, flags.documents ?? IBID_DOCUMENTS),
    index: resolve(folder, flags.index ?? IBID_INDEX),
    maxFileBytes: Math.floor(IBID_MAX_FILE_MB * 1024 * 1024),
    threshold: IBID_THRESHOLD,
    reader: IBID_READER === '' ? null : { given: IBID_READER, path: resolve(folder, IBID_READER) },
  });
}
