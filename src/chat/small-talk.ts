const SMALL_TALK = new Set(['help', 'hello', 'hi', 'hey', 'thanks', 'thank you']);

/** Whether a message is a greeting, thanks or a bare call for help and nothing else: no document answers that. */
export function isSmallTalk(text: string): boolean {
  // A longer message is none, whatever marks it ends with.
  if (text.length > 40) return false;
  const words = text
    .trim()
    .replace(/[\s!.?]+$/, '')
    .replace(/\s+/g, ' ');
  return SMALL_TALK.has(words.toLowerCase());
}
