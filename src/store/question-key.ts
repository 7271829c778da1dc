import { createHash } from 'node:crypto';

/** The same for questions that differ in case, spaces and punctuation only. */
export function questionKey(question: string): string {
  const plain = question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256')
    .update(plain || question)
    .digest('base64url');
}
