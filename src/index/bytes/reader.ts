/** Reads what `ByteWriter` wrote, from `position` on. Reading past the end throws a RangeError. */
export class ByteReader {
  position: number;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = position;
  }

  byte(): number {
    const value = this.#bytes[this.position++];
    if (value === undefined) throw new RangeError('reading past the end');
    return value;
  }

  uint32(): number {
    const value = this.#bytes.readUInt32LE(this.position);
    this.position += 4;
    return value;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let factor = 128;
    do {
      byte = this.byte();
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  }

  text(byteLength: number): string {
    const from = this.position;
    return this.#bytes.toString('utf8', from, this.#advance(byteLength));
  }

  utf16(byteLength: number): string {
    const from = this.position;
    return this.#bytes.toString('utf16le', from, this.#advance(byteLength));
  }

  #advance(count: number): number {
    this.position += count;
    if (this.position > this.#bytes.length) throw new RangeError('reading past the end');
    return this.position;
  }
}
