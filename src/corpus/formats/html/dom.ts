/** The little of the DOM that is used here, as linkedom has it; the project does without TypeScript's DOM library. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export interface DomPage extends DomNode {
  readonly documentElement: DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** Text or CDATA. */
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** White space as HTML folds it, with the no-break space; what has no width is dropped, since no reader sees it. */
export const foldSpace = (text: string): string =>
  text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[ \t\n\r\f\u00a0]+/g, ' ');

/** Loads the parser. Nothing on the page is run or fetched by it: it only builds the tree. */
export async function loadParser(): Promise<(markup: string) => DomPage> {
  const { DOMParser } = await import('linkedom');
  const parse = (markup: string): DomPage => new DOMParser().parseFromString(markup, 'text/html') as unknown as DomPage;
  return (markup) => {
    if (/<html[\s>]/i.test(markup)) {
      const page = parse(markup);
      if (page.documentElement?.localName.toLowerCase() === 'html') return page;
    }
    // A fragment: linkedom takes its first element for the root and cannot find a body then.
    return parse(`<!doctype html><html><head></head><body>${markup}</body></html>`);
  };
}
