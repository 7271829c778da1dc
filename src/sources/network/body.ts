import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem, FetchRequest } from '../fetcher.ts';

/** What is asked for in `Accept-Encoding`. */
export const ENCODINGS = 'gzip, br';

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

/** Thrown inside of the pipeline to end it; it never leaves this file. */
class Full extends Error {}

/**
 * The body, unpacked. Never holds more than `maxBytes` and a chunk: a few packed kilobytes may stand for gigabytes, and a
 * body that stays small when unpacked may still be sent without end.
 */
export async function readBody(
  response: IncomingMessage,
  { maxBytes, longer }: Pick<FetchRequest, 'maxBytes' | 'longer'>,
): Promise<Result<Uint8Array, FetchProblem>> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpacker = encoding === 'identity' || encoding === '' ? null : unpackers[encoding]?.();
  if (unpacker === undefined) return failure(unknown(encoding));
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > maxBytes && longer === 'problem') return failure(tooLarge(maxBytes));
  const chunks: Uint8Array[] = [];
  const counted = atMost(maxBytes, () => {});
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const _ of atMost(maxBytes, (chunk) => chunks.push(chunk))(source));
  };
  try {
    if (unpacker) await pipeline(response, counted, unpacker, collect);
    else await pipeline(response, collect);
  } catch (error) {
    if (error instanceof Full) return longer === 'cut' ? success(Buffer.concat(chunks)) : failure(tooLarge(maxBytes));
    if (/^(?:Z_|ERR_.*BROTLI|ERR_PADDING|ERR_UNUSED)/.test((error as NodeJS.ErrnoException).code ?? ''))
      return failure({ code: 'bad-encoding', message: 'What it sent cannot be unpacked.', passing: false });
    throw error;
  }
  return success(Buffer.concat(chunks));
}

/** Passes on at most so many bytes, the last chunk cut to fit, and then throws `Full`. */
function atMost(limit: number, take: (chunk: Uint8Array) => void) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let left = limit;
    for await (const chunk of source) {
      if (chunk.length > left) {
        take(chunk.subarray(0, left));
        throw new Full();
      }
      left -= chunk.length;
      take(chunk);
      yield chunk;
    }
  };
}

function tooLarge(limit: number): FetchProblem {
  const message = `It has more than ${(limit / 1024 / 1024).toFixed(1)} MB, and no more is read.`;
  return { code: 'too-large', message, passing: false };
}

function unknown(encoding: string): FetchProblem {
  const name = JSON.stringify(encoding.slice(0, 30));
  return { code: 'bad-encoding', message: `It was sent packed as ${name}, expected ${ENCODINGS}.`, passing: false };
}
