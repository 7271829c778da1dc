import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OWNER_LOCKS } from '../owners.ts';

const RETRY_MS = 500;

/**
 * Holds the advisory lock that tells the other processes that this one is alive, on a connection of its own: PostgreSQL
 * lets go of it at the very moment when the connection ends, however the process died.
 *
 * When the connection is lost while the process lives it is made again. Meanwhile others may take over what this process
 * worked on; `posting` then says so.
 */
export class OwnerLock {
  readonly #config: pg.ClientConfig;
  readonly #owner: number;
  readonly #log: (line: string) => void;
  #client: pg.Client | null = null;
  #closed = false;

  private constructor(config: pg.ClientConfig, owner: number, log: (line: string) => void) {
    this.#config = config;
    this.#owner = owner;
    this.#log = log;
  }

  static async take(config: pg.ClientConfig, owner: number, log: (line: string) => void): Promise<OwnerLock> {
    const lock = new OwnerLock(config, owner, log);
    await lock.#connect();
    return lock;
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ ...this.#config, application_name: `ibid process ${this.#owner}` });
    let lost = false;
    // Without a listener an error of an idle connection ends the process.
    client.on('error', () => {});
    client.on('end', () => {
      lost = true;
      if (this.#client === client) void this.#reconnect();
    });
    await client.connect();
    // Waits for the moment in which another process looks whether the lock is free.
    await client.query('select pg_advisory_lock($1, $2)', [OWNER_LOCKS, this.#owner]);
    if (lost) throw new Error('the connection ended');
    this.#client = client;
    if (this.#closed) await client.end();
  }

  async #reconnect(): Promise<void> {
    this.#client = null;
    if (this.#closed) return;
    this.#log('the connection to PostgreSQL was lost; other processes may take over what this one had begun');
    for (;;) {
      await sleep(RETRY_MS, undefined, { ref: false });
      if (this.#closed) return;
      try {
        await this.#connect();
        this.#log('PostgreSQL is back');
        return;
      } catch {
        // Told once; it is tried until it works.
      }
    }
  }

  async release(): Promise<void> {
    this.#closed = true;
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }
}
