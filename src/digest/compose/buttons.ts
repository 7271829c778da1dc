import type { Button } from '../../chat/reply.ts';

/**
 * Pauses the digest whose id is the button's value: no run of it is posted until it is resumed. The reply says how it is
 * resumed. Only in the digest's channel, or for who made it; pressed twice, the second time says that it is paused.
 */
export const PAUSE_DIGEST = 'pause-digest';

/** Ends the watch whose id is the button's value: nothing more is told. Pressed twice, the second time says that it has ended. */
export const STOP_WATCH = 'stop-watch';

export function pauseDigest(target: string, digest: string): Button {
  return { label: 'Pause this digest', action: PAUSE_DIGEST, target, value: digest };
}

export function stopWatch(target: string, watch: string): Button {
  return { label: 'Stop watching', action: STOP_WATCH, target, value: watch };
}

/** Under the answer to a kept question, as under every answer (actions `others`, `right`, `wrong`). */
export function underAnswer(target: string): Button[] {
  const button = (label: string, action: string): Button => ({ label, action, target, value: '' });
  return [button('Other sources', 'others'), button('Right', 'right'), button('Wrong', 'wrong')];
}
