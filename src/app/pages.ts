import { z } from 'zod';

/** A line of `clean --pages`: a page's text as it was copied, with what is known about it. */
export interface PageLine {
  readonly id: string | number;
  readonly raw: string;
  readonly title: string | null;
  readonly url: string | null;
}

export const PAGE_LINE: z.ZodType<PageLine> = z
  .object({
    id: z.union([z.string(), z.number()], 'expected "id", a text or a number'),
    raw: z.string('expected "raw", the text of the page'),
    title: z.string().nullish(),
    url: z.string().nullish(),
  })
  .transform(({ id, raw, title, url }) => ({ id, raw, title: title ?? null, url: url ?? null }));
