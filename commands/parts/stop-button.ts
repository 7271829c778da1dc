import type { Context } from '../../src/chat/context.ts';
import type { ListedWatch } from '../../src/chat/digest-desk.ts';
import type { Button } from '../../src/chat/reply.ts';
import { stopWatch } from '../../src/digest/compose/buttons.ts';

/** Name of the action that ends a watch of the person's own, and tells nobody else. Value: its id. */
export const STOP_OWN_WATCH = 'stop-own-watch';

/** The button that ends a watch; of what is told to one person alone no other hears. */
export function stopButton({ id, direct }: ListedWatch, { id: target, place }: Context): Button {
  const button = stopWatch(target, id);
  return direct && !place.direct ? { ...button, action: STOP_OWN_WATCH } : button;
}
