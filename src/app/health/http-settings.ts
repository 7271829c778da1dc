import { z } from 'zod';

/** Where health and metrics are told. */
export const HTTP_SETTINGS = {
  IBID_HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  IBID_HTTP_HOST: z.string().default('127.0.0.1'),
} as const;

export interface HttpSettings {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

type Values = { readonly IBID_HTTP_PORT: number; readonly IBID_HTTP_HOST: string };

/** Null where the port is there and empty: elsewhere an empty value counts as not given, but this is how it is switched off. */
export function httpSettings(
  { IBID_HTTP_PORT, IBID_HTTP_HOST }: Values,
  environment: Readonly<Record<string, string | undefined>>,
): HttpSettings | null {
  return environment['IBID_HTTP_PORT']?.trim() === '' ? null : { host: IBID_HTTP_HOST, port: IBID_HTTP_PORT };
}
