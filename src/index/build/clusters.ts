export interface Clusters {
  readonly documents: Uint32Array;
  readonly passages: Uint32Array;
}
export function aloneClusters(documents: number, passages: number): Clusters {
  return {
    documents: Uint32Array.from({ length: documents }, (_, i) => i),
    passages: Uint32Array.from({ length: passages }, (_, i) => i),
  };
}
