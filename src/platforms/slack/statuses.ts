import type { Invocation } from '../../chat/invocation.ts';
import { slackHandle } from './handle.ts';
import type { CallSlack } from './web.ts';

/** The line "is looking through the documents…" under a thread while Ibid works. */
export interface Statuses {
  show(invocation: Invocation): Promise<void>;
  /** Takes the line away, where it was shown. */
  clear(invocation: Invocation): Promise<void>;
  /** Slack took it away by itself, with the message that was posted. */
  forget(invocation: Invocation): void;
}

/** A status that cannot be set is no fault: the reply comes anyway. */
export function statusesBy(call: CallSlack): Statuses {
  const shown = new Set<string>();
  const set = async (invocation: Invocation, status: string) => {
    const { channel, thread } = slackHandle(invocation);
    await call('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status });
  };
  return {
    async show(invocation) {
      const { thread, status } = slackHandle(invocation);
      if (!status || thread === null) return;
      shown.add(invocation.id);
      await set(invocation, 'is looking through the documents…');
      // The reply may have overtaken it; then nothing would take the line away for two minutes.
      if (!shown.has(invocation.id)) await set(invocation, '');
    },
    async clear(invocation) {
      if (shown.delete(invocation.id)) await set(invocation, '');
    },
    forget(invocation) {
      shown.delete(invocation.id);
    },
  };
}
