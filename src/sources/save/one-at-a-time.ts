const last = new WeakMap<object, Promise<unknown>>();

/** Does work on one thing piece after piece, in the order in which it was given; a fault ends its own piece only. */
export function oneAtATime<T>(thing: object, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(thing) ?? Promise.resolve()).then(work);
  last.set(
    thing,
    mine.catch(() => {}),
  );
  return mine;
}
