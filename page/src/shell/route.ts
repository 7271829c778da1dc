/** What the address asks for. Documents have a path of their own, which chat replies link to; the rest is behind `/#`. */
export type Route =
  | { readonly view: 'try' }
  | { readonly view: 'document'; readonly file: string; readonly start: number; readonly end: number }
  | { readonly view: 'why'; readonly question: string; readonly asOf: string; readonly id: string }
  | { readonly view: 'documents' | 'questions' | 'digests' }
  | { readonly view: 'timeline' | 'compare'; readonly topic: string };

const DOCUMENTS = '/documents/';

/** Where the hash names no span, `start` and `end` are both 0: nothing is highlighted. */
export function routeOf(path: string, hash: string): Route {
  if (path.startsWith(DOCUMENTS) && path.length > DOCUMENTS.length) {
    const [, start, end] = /^#(\d{1,15})-(\d{1,15})$/.exec(hash) ?? [];
    const span = { start: Number(start ?? 0), end: Number(end ?? 0) };
    const file = decoded(path.slice(DOCUMENTS.length));
    return { view: 'document', file, ...(span.start < span.end ? span : { start: 0, end: 0 }) };
  }
  const [name = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  if (name === 'why')
    return {
      view: name,
      question: parameters.get('question') ?? '',
      asOf: parameters.get('asOf') ?? '',
      id: parameters.get('id') ?? '',
    };
  if (name === 'timeline' || name === 'compare') return { view: name, topic: parameters.get('topic') ?? '' };
  if (name === 'documents' || name === 'questions' || name === 'digests') return { view: name };
  return { view: 'try' };
}

/** The address of a document's page, with the span highlighted where one is given. */
export function documentAddress(file: string, span?: { readonly start: number; readonly end: number }): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${DOCUMENTS}${path}${span ? `#${span.start}-${span.end}` : ''}`;
}

export function viewAddress(view: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `/#${view}${query === '' ? '' : `?${query}`}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
