import type { Action } from '../../src/chat/command.ts';
import { plainly } from '../parts/say.ts';
import { tooOld } from '../parts/too-old.ts';
import { typedAs } from '../parts/typed-as.ts';

/** A person says that the answer is right. */
export const right: Action = {
  name: 'right',
  visibility: 'private',
  run: async (_, context) => {
    if (!context.target) return tooOld(context);
    await context.judge('right');
    return plainly(context, 'Thank you. Noted as right.');
  },
};

/** A person says that the answer is wrong. */
export const wrong: Action = {
  name: 'wrong',
  visibility: 'private',
  run: async (_, context) => {
    if (!context.target) return tooOld(context);
    await context.judge('wrong');
    return plainly(
      context,
      'Thank you. Noted as wrong.',
      `Ask in other words, with the names that the documents use, or look for the passage with ${typedAs('search', context)}.`,
    );
  },
};
