export interface Quiet {
  /** Something happened. */
  readonly note: () => void;
  /** Forgets what was noted. */
  readonly cancel: () => void;
}

/**
 * Calls `tell` once it has been quiet for a while after something happened, and every now and then while it goes on.
 *
 * @param quiet milliseconds without a note after which it is told
 * @param atMost milliseconds after the first note in which it is told in any case
 */
export function whenQuiet(tell: () => void, quiet: number, atMost: number): Quiet {
  let silence: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  const cancel = () => {
    clearTimeout(silence);
    clearTimeout(patience);
    silence = undefined;
    patience = undefined;
  };
  const end = () => {
    cancel();
    tell();
  };
  const note = () => {
    patience ??= setTimeout(end, atMost);
    if (silence) silence.refresh();
    else silence = setTimeout(end, quiet);
  };
  return { note, cancel };
}
