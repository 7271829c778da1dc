import { failure, type Problem, type Result, success } from '../problem.ts';
import { hasTooManyControls } from './control-characters.ts';
import { hasLineLongerThan } from './lines.ts';
import { kindByMagicNumber } from './magic-numbers.ts';
import { utf16ByMark, utf16ByZeros } from './utf16.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  /** The whole file as it is, line ends included, without the byte order mark. */
  readonly text: string;
  /** As the Encoding Standard writes it, in small letters, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
}

export interface DecodeLimits {
  /** The longest line that is read, in UTF-16 code units; a longer one is data, not prose. */
  readonly maxLineLength: number;
}

export const defaultDecodeLimits: DecodeLimits = { maxLineLength: 5_000_000 };

/** So many well-formed characters beyond ASCII for each malformed one make it a damaged UTF-8 file. */
const wellFormedPerDamage = 4;

/**
 * A text file's bytes become its text. Tried in turn: byte order mark, UTF-16 told by its zero bytes, UTF-8, and
 * windows-1252 for what is not UTF-8. A file that is UTF-8 but for a few damaged bytes stays UTF-8, with U+FFFD for
 * the damage, as `readFileSync(file, 'utf8')` has it. What the file itself names as its encoding (`declared`) comes
 * before windows-1252: authors are often wrong about it, but never when the bytes are no UTF-8. The problems are
 * `binary`, `empty` and `line-too-long`.
 */
export function decode(
  bytes: Uint8Array,
  limits: DecodeLimits = defaultDecodeLimits,
  declared: string | null = null,
): Result<Decoded, Problem> {
  if (bytes.length === 0) return empty('The file has no bytes');
  const kind = kindByMagicNumber(bytes);
  if (kind !== null) return binary(`It is ${kind}`);
  const decoded = decodeCharacters(bytes, declared);
  if (decoded === null) return binary('It holds zero bytes');
  if (hasTooManyControls(decoded.text)) return binary('It holds too many control characters');
  if (!/\S/u.test(decoded.text)) return empty('The file holds nothing but white space');
  if (hasLineLongerThan(decoded.text, limits.maxLineLength)) {
    return failure({
      code: 'line-too-long',
      message: `One line is longer than ${limits.maxLineLength} characters, expected text in lines or paragraphs. Break it into lines, raise the limit or leave the file out.`,
    });
  }
  return success(decoded);
}

function decodeCharacters(bytes: Uint8Array, declared: string | null): Decoded | null {
  const utf16 = utf16ByMark(bytes) ?? (bytes.includes(0) ? utf16ByZeros(bytes) : null);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  if (bytes.includes(0)) return null;
  const strict = decodeUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyWellFormed(lenient)) return { text: lenient, encoding: 'utf-8' };
  return decodeAs(declared, bytes) ?? { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}

/** Null when there is no such encoding, or when it is one that was tried before or that Node reads wrongly. */
function decodeAs(label: string | null, bytes: Uint8Array): Decoded | null {
  if (label === null) return null;
  try {
    const decoder = new TextDecoder(label);
    if (/^(?:utf-|windows-1252$)/.test(decoder.encoding)) return null;
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMostlyWellFormed(text: string): boolean {
  let wellFormed = 0;
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) damaged += 1;
    else if (unit > 0x7f) wellFormed += 1;
  }
  return wellFormed >= damaged * wellFormedPerDamage;
}

const binary = (found: string): Result<never, Problem> =>
  failure({
    code: 'binary',
    message: `${found}, expected text. Give the file the ending of its kind if it is one that is read, or leave it out.`,
  });

const empty = (found: string): Result<never, Problem> =>
  failure({ code: 'empty', message: `${found}, expected text. Fill it or leave it out.` });
