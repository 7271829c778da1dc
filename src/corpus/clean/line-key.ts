const LETTER = /\p{L}/u;

const isLetterAt = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(line[at] ?? '');
};

/**
 * A line as a key: lower case, white space folded, marks and digits at both ends dropped ("» Home (3)" is "home").
 * Words of the interface are looked up by it. A line without a letter has the empty key.
 */
export function lineKey(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && !isLetterAt(line, start)) start++;
  while (end > start && !isLetterAt(line, end - 1)) end--;
  return line
    .slice(start, end)
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ');
}
