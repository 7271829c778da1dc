/**
 * Why a call of the state was rejected.
 * - `unavailable`: the database cannot be reached, or its disk is full. Nothing that was promised is lost; the same call
 *   may be made again later.
 * - `taken-over`: another process took this invocation for orphaned and works on it, or it is finished; do not post.
 * - `closed`: the state was closed.
 */
export type StateFaultCode = 'unavailable' | 'taken-over' | 'closed';

/** The only expected rejection of `ChatState`'s promises. Anything else is a fault of the program. */
export class StateFault extends Error {
  readonly code: StateFaultCode;

  constructor(code: StateFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StateFault';
    this.code = code;
  }
}
