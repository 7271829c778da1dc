import type { NoteKind } from '../../corpus/document.ts';

const WORDS: Readonly<Record<NoteKind, string>> = {
  'ai-generated': 'this page says that a machine wrote it',
  'ai-image': 'this page says that a machine made its image',
  'press-release': 'this is a press release: its author speaks for itself',
  opinion: 'this is an opinion piece',
  correction: 'this page carries a correction',
};

/** What a document says about itself, in words for a reader; a kind that is not known yet is shown as it is. */
export function noteInWords(kind: string): string {
  return Object.hasOwn(WORDS, kind) ? WORDS[kind as NoteKind] : kind;
}
