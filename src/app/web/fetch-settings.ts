import { z } from 'zod';
import type { Result } from '../../corpus/problem.ts';
import { type Allowed, readAllowed } from '../../sources/network/addresses.ts';

/** How pages and feeds are fetched. */
export const FETCH_SETTINGS = {
  IBID_FETCH_ALLOW: z.string().default(''),
  IBID_FETCH_CONTACT: z.string().default(''),
} as const;

export interface FetchSettings {
  /** What may be reached beside public addresses at the usual ports; a problem where it cannot be read. */
  readonly allowed: Result<readonly Allowed[]>;
  /** How whoever runs this Ibid can be reached by those whose pages it reads; null for not at all. */
  readonly contact: string | null;
}

type Values = { readonly [Key in keyof typeof FETCH_SETTINGS]: string };

export function fetchSettings({ IBID_FETCH_ALLOW, IBID_FETCH_CONTACT }: Values): FetchSettings {
  return { allowed: readAllowed(IBID_FETCH_ALLOW), contact: IBID_FETCH_CONTACT || null };
}
