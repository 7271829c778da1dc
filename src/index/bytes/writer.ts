/** Appends numbers and bytes to a buffer that grows. Integers are unsigned; `varint` takes up to 2^53 - 1. */
export class ByteWriter {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32LE(value >>> 0, this.#length);
  }

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7fffffff) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** UTF-8 without its length in front; returns how many bytes it took. */
  text(text: string): number {
    this.#reserve(text.length * 3);
    const written = this.#bytes.write(text, this.#length, 'utf8');
    this.#length += written;
    return written;
  }

  /** UTF-16LE, which keeps every string as it is, lone surrogates included; returns how many bytes it took. */
  utf16(text: string): number {
    this.#reserve(text.length * 2);
    const written = this.#bytes.write(text, this.#length, 'utf16le');
    this.#length += written;
    return written;
  }

  /** Overwrites four bytes that were written before. */
  patchUint32(at: number, value: number): void {
    this.#bytes.writeUInt32LE(value >>> 0, at);
  }

  /** A copy of what was written. */
  copy(): Buffer {
    const copy = Buffer.allocUnsafeSlow(this.#length);
    this.#bytes.copy(copy, 0, 0, this.#length);
    return copy;
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
