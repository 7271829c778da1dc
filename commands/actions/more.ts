import type { Action } from '../../src/chat/command.ts';
import { tooOld } from '../parts/too-old.ts';

/** The rest of a reply that did not fit a message. Value: number of the section to begin with. */
export const more: Action = {
  name: 'more',
  visibility: 'private',
  run: async (value, context) => {
    const whole = await context.again?.();
    if (!whole) return tooOld(context);
    const from = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    // The question was written down with the first page.
    const { asked: _, ...rest } = whole;
    // A platform may count parts of sections: only it can tell whether there are so many.
    return { ...rest, from };
  },
};
