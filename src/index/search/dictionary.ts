import { bytesHash, type DictionaryTables } from '../build/dictionary.ts';

/** The term's number in the index, or -1. */
export function termNumber({ text, starts, slots }: DictionaryTables, term: string): number {
  const mask = slots.length - 1;
  const bytes = Buffer.from(term, 'utf8');
  const all = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  for (let at = bytesHash(bytes, 0, bytes.length) & mask; ; at = (at + 1) & mask) {
    const number = (slots[at] ?? 0) - 1;
    if (number < 0) return -1;
    if (all.compare(bytes, 0, bytes.length, starts[number], starts[number + 1]) === 0) return number;
  }
}
