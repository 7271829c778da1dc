import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Asked, getPosts, type Replied, type Said, say } from '../server/invocations.ts';

/** What came of something that was said. */
type Answered =
  | { readonly state: 'waiting' }
  | { readonly state: 'replied'; readonly replied: Replied }
  | { readonly state: 'form'; readonly asked: Asked }
  | { readonly state: 'failed'; readonly message: string };

export interface Turn {
  /** Names what was said, also to the server. */
  readonly key: string;
  /** As it is shown to who said it; null for what Ibid said by itself. */
  readonly words: string | null;
  readonly said: Said | null;
  readonly answered: Answered;
}

export interface Conversation {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly say: (said: Said, words: string) => void;
  /** Sends what failed once more, under its key: if it was answered after all, that answer comes. */
  readonly sayAgain: (turn: Turn) => void;
}

/** Milliseconds between looks at what Ibid said by itself. */
const LOOK_EVERY = 30_000;

/**
 * What was said and answered since the page was opened, and what Ibid said by itself. Nothing of it is kept here: a
 * quotation is shown as it was checked. The conversation's name is, so that its digests find it again.
 */
export function useConversation(): Conversation {
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const id = useRef('');
  if (id.current === '') id.current = conversationName();
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
      if (!said) return;
      put(key, { state: 'waiting' });
      void send(key, said);
    },
    [put, send],
  );
  useEffect(() => {
    let after = 0;
    const look = async () => {
      if (document.hidden) return;
      const outcome = await getPosts(id.current, after);
      if (!outcome.ok) return;
      const posted = outcome.value.posts.map((replied): Turn => {
        after = Math.max(after, replied.at);
        return { key: replied.id, words: null, said: null, answered: { state: 'replied', replied } };
      });
      setTurns((before) => [...before, ...posted.filter(({ key }) => before.every((turn) => turn.key !== key))]);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return { id: id.current, turns, say: tell, sayAgain: again };
}

const KEPT_AS = 'ibid-conversation';

/** The same on this machine as long as the browser keeps it. */
function conversationName(): string {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    if (kept !== null && /^[0-9a-f]{24}$/.test(kept)) return kept;
    const name = newName();
    localStorage.setItem(KEPT_AS, name);
    return name;
  } catch {
    return newName();
  }
}

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
