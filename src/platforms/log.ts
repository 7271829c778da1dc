/** Where a platform says what it does and what went wrong. `details` never hold a token or a person's words. */
export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
