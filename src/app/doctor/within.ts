/** So long a platform, or a database, has to answer `ibid doctor`, in milliseconds. */
export const PATIENCE_MS = 10_000;

/** What comes within so many milliseconds; null where it takes longer. */
export async function within<T>(patience: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
