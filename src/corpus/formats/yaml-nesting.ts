/** Front matter that people write is two or three levels deep, with a handful of lists in brackets. */
const mostBrackets = 200;
const mostIndicatorsInLine = 50;

/**
 * Whether YAML nests so deep that its parser, which is recursive, could exhaust the stack. That cannot be left to
 * catching an exception: near the end of the stack V8 can fail to compile a regular expression, which ends the process.
 * Counts all opening brackets, closed or inside strings or not: the depth itself would take a parser to tell. Deep
 * indentation needs no look, because its length grows with the square of its depth.
 */
export function nestsTooDeep(yaml: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const character = yaml.charAt(at);
    if (character === '\n' || character === '\r') indicators = 0;
    else if (character === '[' || character === '{') brackets += 1;
    else if ((character === '-' || character === '?' || character === ':') && /\s/.test(yaml.charAt(at + 1)))
      indicators += 1;
    if (brackets > mostBrackets || indicators > mostIndicatorsInLine) return true;
  }
  return false;
}
