import { formatOf } from '../formats/read.ts';

/** Bytes of a name in UTF-8, of the 255 that common file systems allow; the rest is for what is added to tell copies apart. */
const MOST_BYTES = 160;
/** Windows keeps these for devices, whatever the ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * A name under which a file from anywhere can be put into a folder: one plain name without path, control, invisible or
 * direction-changing characters, not hidden, not reserved on any system, of bounded length, its ending in small letters.
 * Null when the ending is none that Ibid reads.
 */
export function safeName(given: string): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  // \p{C}: control, format (zero width, direction), surrogates without their half, private and unassigned.
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Zl}\p{Zp}\t\n\r]/gu, ' ')
    .replace(/[\p{C}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  if (formatOf(plain) === null) return null;
  const point = plain.lastIndexOf('.');
  const ending = plain.slice(point).toLowerCase();
  const stem = plain.slice(0, point).replace(/^[.~$\s-]+|[.\s]+$/g, '');
  // What counts as the device's name ends at the first point: "con.txt.md" is one too.
  const free = RESERVED.test(stem.split('.')[0]!.trim()) ? `file ${stem}` : stem;
  return `${shortened(free || 'document', MOST_BYTES - ending.length)}${ending}`;
}

/** The name for another file of the same name: `report.md`, `report (2).md`, `report (3).md`. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const point = name.lastIndexOf('.');
  return `${name.slice(0, point)} (${number})${name.slice(point)}`;
}

/** As many whole characters as fit. */
function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept.replace(/[.\s]+$/, '');
}
