/** What a page's JSON-LD says about its article (https://schema.org/Article). */
export interface LinkedData {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly site?: string;
}

const longestScript = 500_000;
const deepest = 12;
const mostObjects = 2_000;
const articleType = /(?:Article|Posting|Report|WebPage)$/;

type Json = Readonly<Record<string, unknown>>;

/** The first object that has a date of publication and is of an article's type; then the first article without one. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const objects = scripts.flatMap((script) => objectsIn(parse(script)));
  const articles = objects.filter((object) => [object['@type']].flat().some((type) => articleType.test(String(type))));
  const article = articles.find((object) => text(object['datePublished']) !== null) ?? articles[0];
  if (article === undefined) return {};
  const said = {
    headline: text(article['headline']),
    published: text(article['datePublished']) ?? text(article['dateCreated']),
    author: names(article['author']),
    site: names(article['publisher']),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

/** JSON only; nothing in the script is run. What is no JSON says nothing. */
function parse(script: string): unknown {
  if (script.length > longestScript) return null;
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function objectsIn(root: unknown): Json[] {
  const found: Json[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || found.length >= mostObjects) continue;
      if (!Array.isArray(value)) found.push(value as Json);
      for (const child of Object.values(value)) next.push(child);
    }
    level = next;
  }
  return found;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A name, a thing with a name, or a list of them. */
function names(value: unknown): string | null {
  const found = [value].flat().map((item) => text(item) ?? text((item as Json | null | undefined)?.['name']));
  return found.filter((name) => name !== null).join(', ') || null;
}
