import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Acknowledged, Sent } from './sent.ts';

const TYPES = { event: 'events_api', command: 'slash_commands', interactive: 'interactive' } as const;

interface Waiting {
  readonly sent: Sent;
  readonly attempt: number;
  readonly at: number;
  readonly done: (ack: Acknowledged | null) => void;
}

/** Slack's end of Socket Mode: tickets, hello, envelopes, acknowledgements, disconnects. */
export class SocketSide {
  readonly live = new Set<WebSocket>();
  /** How many connections there were. */
  connections = 0;
  readonly faults: string[] = [];
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #sockets = new WebSocketServer({ noServer: true });
  #turn = 0;
  readonly #port: () => number;

  constructor(server: Server, port: () => number) {
    this.#port = port;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const ticket = new URL(request.url ?? '/', 'http://x').searchParams.get('ticket') ?? '';
      // A ticket is good for one connection.
      if (!this.#tickets.delete(ticket)) return socket.destroy();
      this.#sockets.handleUpgrade(request, socket, head, (connected) => this.#welcome(connected));
      return;
    });
  }

  /** What `apps.connections.open` answers. */
  newUrl(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `ws://127.0.0.1:${this.#port()}/link/?ticket=${ticket}&app_id=A0IBIDIBID`;
  }

  #welcome(socket: WebSocket): void {
    this.connections += 1;
    this.live.add(socket);
    socket.on('close', () => this.live.delete(socket));
    socket.on('error', () => this.live.delete(socket));
    socket.on('message', (data) => this.#acknowledge(String(data)));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.live.size,
        debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: 'A0IBIDIBID' },
      }),
    );
  }

  /** Gives an envelope to one of the connections; resolves with null when there is none, or no acknowledgement in time. */
  deliver(
    sent: Sent,
    attempt: number,
    timeout: number,
    envelope = randomUUID() as string,
  ): Promise<Acknowledged | null> {
    const sockets = [...this.live];
    this.#turn += 1;
    const socket = sockets[this.#turn % Math.max(1, sockets.length)];
    if (!socket) return Promise.resolve(null);
    sent.deliveries += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(null), timeout);
      const done = (ack: Acknowledged | null) => {
        clearTimeout(timer);
        this.#waiting.delete(envelope);
        resolve(ack);
      };
      this.#waiting.set(envelope, { sent, attempt, at: performance.now(), done });
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type: TYPES[sent.kind],
          accepts_response_payload: sent.kind !== 'event',
          payload: sent.payload,
          ...(sent.kind === 'event' ? { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' } : {}),
        }),
      );
    });
  }

  #acknowledge(text: string): void {
    const { envelope_id: id, payload, ...rest } = JSON.parse(text) as Record<string, unknown>;
    for (const key of Object.keys(rest)) this.faults.push(`an acknowledgement has the key ${key}`);
    const waiting = this.#waiting.get(String(id));
    if (!waiting) return;
    const { sent, attempt, at, done } = waiting;
    const ack = { attempt, latency: performance.now() - at, status: null, body: payload };
    sent.acks.push(ack);
    done(ack);
  }

  /** Ends connections without a word, as a broken network does. */
  drop(count = this.live.size): void {
    for (const socket of [...this.live].slice(0, count)) socket.terminate();
  }

  /** Says that the connection is being recycled, which Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested' = 'refresh_requested'): void {
    for (const socket of this.live)
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
  }

  close(): void {
    this.drop();
    this.#sockets.close();
  }
}
