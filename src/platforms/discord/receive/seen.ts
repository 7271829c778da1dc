import type { Json } from '../../../chat/invocation.ts';
import type { ChatState } from '../../../chat/state.ts';
import type { Log } from '../../log.ts';
import { isLater, madeAt } from '../snowflake.ts';

/** Direct-message channels that are kept in mind; Discord lists none to a bot. */
const DIRECT_CHANNELS = 100;
/** Milliseconds between two savings of the last message seen. */
const SAVE_EVERY = 1_000;
const NAME = 'discord:seen';

/** Up to which message Ibid has listened, kept over a restart. */
export interface Seen {
  load(): Promise<void>;
  /** Id up to which every message has been dealt with; null before the first one. */
  last(): string | null;
  /** Direct-message channels, the last used first. */
  direct(): readonly string[];
  /** To be called for every message when it comes; and what it returns, when the message has been dealt with. */
  hear(message: { readonly id: string; readonly channel: string; readonly direct: boolean }): () => void;
  save(): Promise<void>;
}

export function createSeen(state: Pick<ChatState, 'remember' | 'recall'> | null, log: Log): Seen {
  let highest: string | null = null;
  const under = new Set<string>();
  let direct: readonly string[] = [];
  let timer: NodeJS.Timeout | null = null;

  function last(): string | null {
    const first = [...under].reduce((least, id) => (isLater(least, id) ? id : least), highest ?? '0');
    return under.size === 0 || highest === null ? highest : String(BigInt(first) - 1n);
  }

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      await state?.remember(NAME, { last: last(), direct });
    } catch (error) {
      log('warn', 'the last message seen could not be saved; after a restart more is read again', { error });
    }
  }

  return {
    async load() {
      const kept = (await state?.recall(NAME)) ?? null;
      if (!isKept(kept)) return;
      highest = kept.last;
      direct = kept.direct;
    },
    last,
    direct: () => direct,
    hear({ id, channel, direct: isDirect }) {
      under.add(id);
      if (highest === null || isLater(id, highest)) highest = id;
      if (isDirect && direct[0] !== channel)
        direct = [channel, ...direct.filter((other) => other !== channel)].slice(0, DIRECT_CHANNELS);
      return () => {
        under.delete(id);
        timer ??= setTimeout(() => void save(), SAVE_EVERY).unref();
      };
    },
    save,
  };
}

function isKept(value: Json): value is { last: string | null; direct: string[] } {
  if (typeof value !== 'object' || value === null || !('last' in value) || !('direct' in value)) return false;
  const { last, direct } = value as Readonly<Record<string, Json>>;
  const isId = (id: unknown): boolean => typeof id === 'string' && madeAt(id) !== null;
  return (last === null || isId(last)) && Array.isArray(direct) && direct.every(isId);
}
