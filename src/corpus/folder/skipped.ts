/** An entry of the documents folder that is not read, and why, in words for the reader of the list. */
export interface Skipped {
  /** Relative to the documents folder, with `/` between parts. */
  readonly file: string;
  readonly reason: string;
}

/** What the system's error codes mean for somebody who looks after a folder of documents. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'It is gone: moved or deleted meanwhile. Nothing needs to be done',
  ENOTDIR: 'It is gone: moved or deleted meanwhile. Nothing needs to be done',
  ESTALE: 'It is gone: moved or deleted meanwhile. Nothing needs to be done',
  EACCES: 'Permission is denied. Allow the user that runs Ibid to read it',
  EPERM: 'Permission is denied. Allow the user that runs Ibid to read it',
  ELOOP: 'It is a symbolic link, and these are not followed. Put the file itself into the folder',
  ENAMETOOLONG: 'Its name is too long for the system. Shorten it',
};

export const isGone = (code: string): boolean => code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESTALE';

export const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';

/** The reason in words; a code without words of its own is named, so that it can be looked up. */
export function reasonFor(code: string): string {
  return `${reasons[code] ?? `The system cannot read it (${code}). Check the disk`}.`;
}
