type Fixed = Readonly<Record<string, string>>;

/** Forms that are open at once and whose options do not fit their ids; the oldest is forgotten first. */
const MOST = 1_000;

/** Options of open forms that are too long for the forms' ids. A restart forgets them. */
export interface KeptOptions {
  /** Keeps options under the id of the interaction that the form is shown for. */
  keep(name: string, fixed: Fixed): void;
  find(name: string): Fixed | null;
}

export function createKeptOptions(): KeptOptions {
  const kept = new Map<string, Fixed>();
  return {
    keep(name, fixed) {
      kept.set(name, fixed);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
    find: (name) => kept.get(name) ?? null,
  };
}
