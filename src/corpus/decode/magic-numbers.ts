/** The first bytes of kinds of file that are not text, whatever their name says. Each `kind` completes "It is …". */
interface Magic {
  readonly kind: string;
  readonly bytes: readonly number[];
}

const ascii = (letters: string): readonly number[] => [...letters].map((letter) => letter.charCodeAt(0));

/** Only marks that no readable text begins with: two capital letters such as `MZ` or `BM` could be a word. */
const magicNumbers: readonly Magic[] = [
  { kind: 'a PDF document', bytes: ascii('%PDF-') },
  { kind: 'a ZIP archive or an Office document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'an old Office document (.doc, .xls, .ppt, .msg)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'an RTF document', bytes: ascii('{\\rtf') },
  { kind: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF image', bytes: ascii('GIF8') },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'a bzip2 archive', bytes: [...ascii('BZh'), 0x39, 0x31, 0x41, 0x59] },
  { kind: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { kind: 'a zstd archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'a RAR archive', bytes: [...ascii('Rar!'), 0x1a, 0x07] },
  { kind: 'a program (ELF)', bytes: [0x7f, ...ascii('ELF')] },
  { kind: 'a program (WebAssembly)', bytes: [0x00, ...ascii('asm')] },
  { kind: 'an SQLite database', bytes: [...ascii('SQLite format 3'), 0x00] },
  { kind: 'a binary property list', bytes: ascii('bplist00') },
  { kind: 'an Ogg recording', bytes: [...ascii('OggS'), 0x00] },
  { kind: 'text in UTF-32', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { kind: 'text in UTF-32', bytes: [0x00, 0x00, 0xfe, 0xff] },
];

/** What the first bytes say the file is, such as `a PNG image`; null when they say nothing. */
export function kindByMagicNumber(bytes: Uint8Array): string | null {
  const found = magicNumbers.find((magic) => magic.bytes.every((byte, at) => bytes[at] === byte));
  return found?.kind ?? null;
}
