import type { Reader } from '../../answer/reader.ts';
import type { LiveLibrary } from '../live-library.ts';

/** How questions are answered, beside what the documents say. */
interface Answering {
  readonly reader: Reader | null;
  /** 0 to 1. */
  readonly threshold: number;
}

/** The library, answering with a reader where there is one, and from a confidence on. */
export const answeringWith = (library: LiveLibrary, { reader, threshold }: Answering): LiveLibrary => ({
  ...library,
  current: () => ({ ...library.current(), reader, threshold }),
});
