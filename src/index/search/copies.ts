/** The members of each cluster, found without looking through all entries. */
export class Copies {
  readonly #clusters: Uint32Array;
  /** Members of the clusters that have more than one, by cluster number. */
  readonly #members = new Map<number, number[]>();

  /** @param clusters the cluster of each entry: the lowest number among its members */
  constructor(clusters: Uint32Array) {
    this.#clusters = clusters;
    clusters.forEach((cluster, id) => {
      if (cluster === id) return;
      const members = this.#members.get(cluster);
      if (members) members.push(id);
      else this.#members.set(cluster, [cluster, id]);
    });
  }

  /** Ascending, the entry itself included. */
  of(id: number): readonly number[] {
    return this.#members.get(this.#clusters[id] ?? id) ?? [id];
  }

  /** Clusters with more than one member. */
  get size(): number {
    return this.#members.size;
  }
}
