import { useCallback, useRef, useState } from 'preact/hooks';
import { type Asked, type Replied, type Said, say } from '../server/invocations.ts';

/** What came of something that was said. */
type Answered =
  | { readonly state: 'waiting' }
  | { readonly state: 'replied'; readonly replied: Replied }
  | { readonly state: 'form'; readonly asked: Asked }
  | { readonly state: 'failed'; readonly message: string };

export interface Turn {
  /** Names what was said, also to the server. */
  readonly key: string;
  /** As it is shown to who said it. */
  readonly words: string;
  readonly said: Said;
  readonly answered: Answered;
}

export interface Conversation {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly say: (said: Said, words: string) => void;
  /** Sends what failed once more, under its key: if it was answered after all, that answer comes. */
  readonly sayAgain: (turn: Turn) => void;
}

/** What was said and answered since the page was opened. Nothing of it is kept: a quotation is shown as it was checked. */
export function useConversation(): Conversation {
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const id = useRef('');
  if (id.current === '') id.current = newName();
  const put = useCallback((key: string, answered: Answered) => {
    setTurns((before) => before.map((turn) => (turn.key === key ? { ...turn, answered } : turn)));
  }, []);
  const send = useCallback(
    async (key: string, said: Said) => {
      const outcome = await say(id.current, key, said);
      if (!outcome.ok) put(key, { state: 'failed', message: outcome.message });
      else if ('form' in outcome.value) put(key, { state: 'form', asked: outcome.value });
      else put(key, { state: 'replied', replied: outcome.value });
    },
    [put],
  );
  const tell = useCallback(
    (said: Said, words: string) => {
      const key = newName();
      setTurns((before) => [...before, { key, words, said, answered: { state: 'waiting' } }]);
      void send(key, said);
    },
    [send],
  );
  const again = useCallback(
    ({ key, said }: Turn) => {
      put(key, { state: 'waiting' });
      void send(key, said);
    },
    [put, send],
  );
  return { id: id.current, turns, say: tell, sayAgain: again };
}

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
