import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

interface Event {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly events: Event[];
  readonly intents: number;
  seq: number;
  socket: WebSocket | null;
}

/** Members, presences, message content: to be asked for at Discord, and not needed. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export interface GatewayWorld {
  readonly token: string;
  /** What follows on a new session: READY first. */
  greeting(session: string): readonly { readonly t: string; readonly d: unknown }[];
  violation(text: string): void;
}

/** Discord's gateway, as far as a bot with one shard sees it (events/gateway). */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly #world: GatewayWorld;
  readonly #sessions = new Map<string, Session>();
  #number = 0;
  identified = 0;
  resumed = 0;
  /** Milliseconds between heartbeats, as told with hello. */
  heartbeat = 41_250;
  /** Takes no token for good. */
  refuses = false;

  constructor(http: Server, world: GatewayWorld) {
    this.#world = world;
    this.#server = new WebSocketServer({ server: http, path: '/gateway' });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  /** Sends an event to every session; a session that is away gets it when it is resumed. */
  dispatch(t: string, d: unknown, needs = 0): void {
    for (const session of this.#sessions.values()) {
      if (needs !== 0 && (session.intents & needs) === 0) continue;
      session.seq += 1;
      const event = { s: session.seq, t, d };
      session.events.push(event);
      if (session.events.length > 5000) session.events.shift();
      send(session.socket, { op: 0, ...event });
    }
  }

  /** Cuts every connection without a word; sessions can be resumed. */
  drop(): void {
    for (const session of this.#sessions.values()) {
      session.socket?.terminate();
      session.socket = null;
    }
  }

  /** Nothing that these connections say from now on is heard: their process is dead. */
  hangUp(): void {
    for (const session of this.#sessions.values()) {
      const { socket } = session;
      session.socket = null;
      socket?.removeAllListeners('message');
    }
  }

  /** Sessions that could be resumed or are. */
  get sessions(): number {
    return this.#sessions.size;
  }

  /** Asks for a new connection (op 7). */
  reconnect(): void {
    for (const { socket } of this.#sessions.values()) send(socket, { op: 7, d: null });
  }

  /** Ends every session (op 9): what was said until a new one begins is lost to it. */
  invalidate(): void {
    for (const session of this.#sessions.values()) {
      send(session.socket, { op: 9, d: false });
      this.#sessions.delete(session.id);
    }
  }

  /** Forgets sessions without a connection, as Discord does after some minutes. */
  forget(): void {
    for (const session of this.#sessions.values()) if (session.socket === null) this.#sessions.delete(session.id);
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((done) => this.#server.close(done));
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    send(socket, { op: 10, d: { heartbeat_interval: this.heartbeat } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Record<string, unknown> };
      if (op === 1) send(socket, { op: 11 });
      else if (op === 2) session = this.#identify(socket, d);
      else if (op === 6) session = this.#resume(socket, d);
      else if (op !== 3 && op !== 4 && op !== 8) this.#world.violation(`gateway: op ${op} from a client`);
    });
    socket.on('close', (code) => {
      if (session === null || session.socket !== socket) return;
      session.socket = null;
      // A client that says 1000 or 1001 ends its session (events/gateway, initiating a disconnect).
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): Session | null {
    const { token, intents, properties } = d;
    if (this.refuses || token !== this.#world.token) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    if (typeof intents !== 'number' || typeof properties !== 'object') {
      this.#world.violation('gateway: identify without intents or properties');
      socket.close(4002);
      return null;
    }
    if ((intents & PRIVILEGED) !== 0) {
      this.#world.violation(`gateway: privileged intents ${intents & PRIVILEGED}`);
      socket.close(4014, 'Disallowed intent(s).');
      return null;
    }
    this.identified += 1;
    this.#number += 1;
    const session: Session = { id: `session-${this.#number}`, events: [], intents, seq: 0, socket };
    this.#sessions.set(session.id, session);
    for (const { t, d: data } of this.#world.greeting(session.id)) {
      session.seq += 1;
      const event = { s: session.seq, t, d: data };
      session.events.push(event);
      send(socket, { op: 0, ...event });
    }
    return session;
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): Session | null {
    const session = this.#sessions.get(String(d['session_id']));
    const seq = d['seq'];
    if (session === undefined || d['token'] !== this.#world.token || typeof seq !== 'number') {
      send(socket, { op: 9, d: false });
      return null;
    }
    this.resumed += 1;
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > seq)) send(socket, { op: 0, ...event });
    session.seq += 1;
    send(socket, { op: 0, s: session.seq, t: 'RESUMED', d: {} });
    return session;
  }
}

function send(socket: WebSocket | null, payload: object): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify(payload));
}
