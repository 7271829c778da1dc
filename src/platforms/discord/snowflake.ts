/** Discord's ids carry the time of their making, in milliseconds since the first second of 2015 (reference, snowflakes). */
const EPOCH = 1_420_070_400_000;

/** When something with this id was made: milliseconds since 1970. Null for what is no id. */
export function madeAt(id: string): number | null {
  return /^\d{15,20}$/.test(id) ? Number(BigInt(id) >> 22n) + EPOCH : null;
}

/** The least id that something made at `time` (milliseconds since 1970) can have. */
export function idAt(time: number): string {
  return String(BigInt(Math.max(0, Math.floor(time) - EPOCH)) << 22n);
}

/** Whether `id` was made later than `other`. Ids of one length or another: compared as numbers. */
export function isLater(id: string, other: string): boolean {
  return BigInt(id) > BigInt(other);
}
