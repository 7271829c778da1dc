const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `en` as `English`; a code that is none stays as it is. */
export function languageInWords(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
