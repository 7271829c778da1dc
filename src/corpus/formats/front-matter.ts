import type { Hint, Hints } from '../source.ts';
import type { FrontMatterBlock } from './front-matter-block.ts';
import { nestsTooDeep } from './yaml-nesting.ts';

type HintName = keyof Hints;

/** Properties by which people and their tools say it, most telling first; the first that is there counts. */
const names: readonly (readonly [HintName, readonly string[]])[] = [
  ['title', ['title', 'headline']],
  ['published', ['published', 'date', 'date_published', 'datepublished', 'publishdate', 'pubdate', 'published_at']],
  ['author', ['author', 'authors', 'byline', 'by']],
  ['url', ['url', 'source_url', 'sourceurl', 'link', 'canonical', 'permalink']],
  ['site', ['site', 'site_name', 'sitename', 'publisher', 'publication', 'source']],
];

interface Property {
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value);

/**
 * What a front matter block says about the document. Nothing in it is ever executed: tags are ignored, aliases are not
 * followed, every value is the string that was written. YAML that is broken in part gives what can be read of it.
 */
export async function readFrontMatter(text: string, block: FrontMatterBlock): Promise<Hints> {
  const properties = await readProperties(text, block);
  const hints: { -readonly [name in HintName]?: Hint } = {};
  for (const [hint, keys] of names) {
    const found = keys.map((key) => properties.get(key)).find((property) => property !== undefined);
    if (found !== undefined) hints[hint] = { ...found, where: 'front matter' };
  }
  if (hints.site !== undefined && isAddress(hints.site.value)) {
    hints.url ??= hints.site;
    delete hints.site;
  }
  return hints;
}

async function readProperties(text: string, block: FrontMatterBlock): Promise<ReadonlyMap<string, Property>> {
  const { isMap, isScalar, isSeq, parseDocument } = await import('yaml');
  const properties = new Map<string, Property>();
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  if (nestsTooDeep(yaml)) return properties;
  let contents: unknown;
  try {
    // `failsafe` knows strings, lists and maps only, so that a date stays as written and no tag means anything.
    contents = parseDocument(yaml, {
      schema: 'failsafe',
      logLevel: 'silent',
      uniqueKeys: false,
      strict: false,
    }).contents;
  } catch {
    return properties; // What the parser cannot stand says nothing about the document.
  }
  if (!isMap(contents)) return properties;
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value).trim().toLowerCase();
    const items: readonly unknown[] = isSeq(value) ? value.items : [value];
    const scalars = items.filter((item) => isScalar(item)).map((item) => locate(text, block, item));
    const told = scalars.filter((item) => item.value !== '' && item.value !== '~' && item.value !== 'null');
    const first = told[0];
    if (first === undefined || properties.has(name)) continue;
    const list = { value: told.map((item) => item.value).join(', '), start: null, end: null };
    properties.set(name, told.length === 1 ? first : list);
  }
  return properties;
}

interface Scalar {
  readonly value: unknown;
  readonly range?: readonly [number, number, number] | null | undefined;
}

/** The value with its place in the text; no place where YAML's escapes or folded lines make the two differ. */
function locate(text: string, block: FrontMatterBlock, scalar: Scalar): Property {
  const value = typeof scalar.value === 'string' ? scalar.value.trim() : '';
  if (!scalar.range || value === '') return { value, start: null, end: null };
  const from = block.yamlStart + scalar.range[0];
  const written = text.slice(from, block.yamlStart + scalar.range[1]);
  const at = written.indexOf(value);
  return at === -1 ? { value, start: null, end: null } : { value, start: from + at, end: from + at + value.length };
}
