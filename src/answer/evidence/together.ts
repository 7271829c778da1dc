/** Between the words of a name so many others may stand: "the Republic of the Congo". */
const IN_A_NAME = 2;

/** Where a word of a phrase stands: token, and which of the phrase's words it is, counted from 0. */
export interface Place {
  readonly token: number;
  readonly part: number;
}

/** Of the places of a name's words those at which all of them stand together, in their order. */
export function together(places: readonly Place[], parts: number): Place[] {
  return places.flatMap((first, at) => {
    if (first.part !== 0) return [];
    const run = [first];
    for (const place of places.slice(at + 1)) {
      if (run.length === parts || place.token - run.at(-1)!.token > IN_A_NAME + 1) break;
      if (place.part === run.length) run.push(place);
    }
    return run.length === parts ? run : [];
  });
}
