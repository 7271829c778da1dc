import type { Place } from './question-set.ts';
export async function enginesTable(_: Place, tell: (line: string) => void): Promise<string | null> {
  tell('not yet');
  return null;
}
