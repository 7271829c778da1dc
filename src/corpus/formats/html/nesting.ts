/** linkedom's parser takes time that grows with the square of the depth; real pages stay below a hundred. */
const deepest = 5_000;

/** So many tags are parsed in a moment however they nest, so that ordinary pages need not be looked at. */
const harmless = 10_000;

const chunk = 65_536;

export const countTags = (markup: string): number => {
  let tags = 0;
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) tags += 1;
  return tags;
};

/** Whether the page nests so deep that building its tree would take very long. Stops looking as soon as it does. */
export async function nestsTooDeep(markup: string, tags: number): Promise<boolean> {
  if (tags <= harmless) return false;
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  let most = 0;
  const parser = new Parser({
    onopentagname: () => {
      depth += 1;
      most = Math.max(most, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  for (let at = 0; at < markup.length && most <= deepest; at += chunk) parser.write(markup.slice(at, at + chunk));
  return most > deepest;
}
