import type { Action } from '../../src/chat/command.ts';
import { plainly } from '../parts/say.ts';
import { tooOld } from '../parts/too-old.ts';

/** The rest of a reply that did not fit a message. Value: number of the section to begin with. */
export const more: Action = {
  name: 'more',
  visibility: 'private',
  run: async (value, context) => {
    const whole = await context.again?.();
    if (!whole) return tooOld(context);
    const from = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (from < whole.sections.length) return { ...whole, from };
    return plainly(
      context,
      'There is no more: the documents have changed since.',
      'Ask again for the reply as it is now.',
    );
  },
};
