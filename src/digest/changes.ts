/** One document that came, changed or went, as it was noticed. */
export interface DocumentChange {
  /** Grows with each change that is noted. */
  readonly sequence: number;
  readonly file: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A change with what its file was from then on. */
export interface NotedChange extends DocumentChange {
  /** The file's hash; null where it was removed. */
  readonly hash: string | null;
}

/** What of some changes an index shows, and up to which number it shows all of them. */
export interface SeenChanges {
  /** In their order. */
  readonly seen: readonly NotedChange[];
  /** Null where not even the first is shown. */
  readonly upTo: number | null;
}

/**
 * Changes whose files are in an index as the last of them left them. Of several processes one may have noted what another
 * one's index does not show yet: that one would look at the old text, and must not take the change for looked at. What an
 * index shows that was not noted yet is no change here; whoever looks notes it first.
 *
 * @param changes oldest first
 * @param hashes of the index, by file
 */
export function seenChanges(changes: readonly NotedChange[], hashes: ReadonlyMap<string, string>): SeenChanges {
  const last = new Map(changes.map(({ file, hash }) => [file, hash]));
  const isSeen = ({ file }: NotedChange) => (hashes.get(file) ?? null) === last.get(file);
  const unseen = changes.findIndex((change) => !isSeen(change));
  const whole = unseen === -1 ? changes : changes.slice(0, unseen);
  return { seen: changes.filter(isSeen), upTo: whole.at(-1)?.sequence ?? null };
}
