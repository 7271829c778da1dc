/** Word's own documents stay below a hundred; tables in tables in text boxes count most. */
const deepest = 400;

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;

/**
 * Whether XML nests so deep that the programs that read it, which are recursive, could exhaust the stack. Looks at
 * brackets only: tags inside comments count as well, so it errs towards true.
 */
export function nestsTooDeep(xml: Uint8Array): boolean {
  let depth = 0;
  for (let at = xml.indexOf(less); at !== -1; at = xml.indexOf(less, at + 1)) {
    const next = xml[at + 1];
    if (next === bang || next === question) continue;
    if (next === slash) depth -= 1;
    else {
      const end = xml.indexOf(greater, at + 1);
      if (end !== -1 && xml[end - 1] !== slash) depth += 1;
    }
    if (depth > deepest) return true;
  }
  return false;
}
