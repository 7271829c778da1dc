/** Resolves after so many milliseconds; a pause keeps no process alive. */
export type Pause = (milliseconds: number) => Promise<void>;

export const pause: Pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
