/** Which documents may be seen, by their number in the index. */
export type MaySee = (document: number) => boolean;

export interface Seeing {
  /** Which documents may be seen, by number; default: all. */
  readonly allow?: MaySee;
}

export const everyDocument: MaySee = () => true;
