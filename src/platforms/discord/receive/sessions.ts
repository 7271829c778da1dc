import type { GatewayReadyDispatchData } from 'discord.js';
import type { Json } from '../../../chat/invocation.ts';
import type { ChatState } from '../../../chat/state.ts';
import type { Log } from '../../log.ts';

/**
 * For how long after its last sign of life a session is asked for: Discord keeps one "a few minutes" (events/gateway,
 * resuming). One that it has forgotten costs a connection and nothing else.
 */
const MAX_AGE = 10 * 60_000;
/** Milliseconds between two savings while events come, and while none do. */
const SAVE_EVERY = 1_000;
const ALIVE_EVERY = 60_000;
/** Sessions of earlier lives whose events were not all seen: one for each life that ended before it had asked for them. */
const LEFT = 5;
const NAME = 'discord:sessions';

/** A session with the gateway, as far as it takes to resume it. */
export interface Session {
  readonly id: string;
  /** Number of the last event up to which all were dealt with. */
  readonly sequence: number;
  readonly resumeUrl: string;
  /** Its last sign of life, in milliseconds since 1970. */
  readonly at: number;
}

/** The sessions with the gateway, kept over a restart, so that what was told to an old one can still be asked for. */
export interface Sessions {
  /** The sessions of earlier lives that Discord may still have, oldest first. */
  load(): Promise<readonly Session[]>;
  begun(ready: GatewayReadyDispatchData, sequence: number): void;
  /** To be called with each event's number when it comes; and what it returns, when the event has been dealt with. */
  hear(sequence: number): () => void;
  /** Nothing is left to be asked of a session of an earlier life. */
  over(session: Session): void;
  /** Saves now, and then only when events come. */
  end(): Promise<void>;
}

interface Current {
  readonly id: string;
  readonly resumeUrl: string;
  readonly under: Set<number>;
  last: number;
}

export function createSessions(
  state: Pick<ChatState, 'remember' | 'recall'> | null,
  now: () => number,
  log: Log,
): Sessions {
  let left: readonly Session[] = [];
  let current: Current | null = null;
  let timer: NodeJS.Timeout | null = null;
  let alive: NodeJS.Timeout | null = null;

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const sessions = [...left, ...(current === null ? [] : [sessionOf(current, now())])];
    try {
      await state?.remember(NAME, { sessions: sessions.map((session) => ({ ...session })) });
    } catch (error) {
      log('warn', 'the session with Discord could not be saved; after a restart less can be asked for', { error });
    }
  }

  function saveSoon(): void {
    timer ??= setTimeout(() => void save(), SAVE_EVERY).unref();
  }

  return {
    async load() {
      const kept = (await state?.recall(NAME)) ?? null;
      left = sessionsIn(kept)
        .filter(({ at }) => now() - at < MAX_AGE)
        .slice(-LEFT);
      return left;
    },
    begun({ session_id: id, resume_gateway_url: resumeUrl, shard }, sequence) {
      if ((shard?.[1] ?? 1) > 1) {
        log('info', 'several connections to Discord: first direct messages that come during a restart are not seen');
        return;
      }
      current = { id, resumeUrl, under: new Set(), last: sequence };
      alive ??= setInterval(() => void save(), ALIVE_EVERY).unref();
      void save();
    },
    hear(sequence) {
      const session = current;
      if (session === null) return () => {};
      session.under.add(sequence);
      session.last = Math.max(session.last, sequence);
      return () => {
        session.under.delete(sequence);
        saveSoon();
      };
    },
    over({ id }) {
      left = left.filter((session) => session.id !== id);
      saveSoon();
    },
    async end() {
      if (alive !== null) clearInterval(alive);
      alive = null;
      await save();
    },
  };
}

/** An event that is still worked counts as not seen, and so do those after it: they come twice rather than never. */
function sessionOf({ id, resumeUrl, under, last }: Current, at: number): Session {
  return { id, resumeUrl, at, sequence: Math.min(last, ...[...under].map((sequence) => sequence - 1)) };
}

function sessionsIn(kept: Json): Session[] {
  const { sessions } = (typeof kept === 'object' && kept !== null ? kept : {}) as { readonly sessions?: Json };
  return Array.isArray(sessions) ? sessions.filter(isSession) : [];
}

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  const { id, sequence, resumeUrl, at } = value as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof sequence === 'number' &&
    typeof resumeUrl === 'string' &&
    URL.canParse(resumeUrl) &&
    typeof at === 'number'
  );
}
