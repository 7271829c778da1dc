/**
 * A reply must not overtake its acknowledgement. A gate is opened before an invocation is taken in, which starts the work,
 * and shut when the acknowledgement is through; delivering waits for it.
 */
export interface Gates {
  /** Returns what shuts the gate again. */
  open(invocation: string): () => void;
  /** Resolves when no gate is open; at once for an invocation without one. */
  passed(invocation: string): Promise<void>;
}

export function createGates(): Gates {
  const open = new Map<string, Promise<void>>();
  return {
    open(invocation) {
      let resolve = (): void => {};
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      open.set(invocation, promise);
      return () => {
        if (open.get(invocation) === promise) open.delete(invocation);
        resolve();
      };
    },
    passed: (invocation) => open.get(invocation) ?? Promise.resolve(),
  };
}
