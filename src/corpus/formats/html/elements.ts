/** What the end of one text and the beginning of the next are parted by; the greater wins where several meet. */
export type Break = 0 | 1 | 2 | 3 | 4;
export const noBreak: Break = 0;
export const space: Break = 1;
export const cell: Break = 2;
export const line: Break = 3;
export const block: Break = 4;

/** What each break is written as: a table's cells keep a tab, blocks a blank line. */
export const breakText: Readonly<Record<Break, string>> = { 0: '', 1: ' ', 2: '\t', 3: '\n', 4: '\n\n' };

const words = (list: string): readonly string[] => list.split(' ');

const breaks: ReadonlyMap<string, Break> = new Map([
  ...words('td th').map((name) => [name, cell] as const),
  ...words('br li tr dt dd option optgroup legend caption').map((name) => [name, line] as const),
  ...words(
    'html body article aside section nav header footer main address div p h1 h2 h3 h4 h5 h6 hgroup blockquote pre ' +
      'figure figcaption ul ol dl menu table thead tbody tfoot form fieldset details summary dialog hr center search ' +
      'select textarea button label',
  ).map((name) => [name, block] as const),
]);

/** How an element is set off from what stands beside it; inline elements are not. */
export const breakAround = (name: string): Break => breaks.get(name) ?? noBreak;

/** Elements without text for a reader. A page's `title` is read apart, and a vector image's is a tooltip. */
export const unread: ReadonlySet<string> = new Set(
  words('script style noscript template title svg iframe object canvas audio video datalist'),
);

/** Elements that say of themselves that they stand beside the page's matter. */
export const landmarks: ReadonlySet<string> = new Set(words('nav aside footer header form'));
