import type { Reader } from '../../answer/reader.ts';
import type { LiveLibrary } from '../live-library.ts';

/** The library, answering with a reader where there is one. */
export const withReader = (library: LiveLibrary, reader: Reader | null): LiveLibrary =>
  reader === null ? library : { ...library, current: () => ({ ...library.current(), reader }) };
