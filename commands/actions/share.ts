import type { Action } from '../../src/chat/command.ts';
import type { Button } from '../../src/chat/reply.ts';
import { line, remark, text, theirs } from '../parts/say.ts';
import { tooOld } from '../parts/too-old.ts';

/** Shows a private answer to everyone in the channel, as the channel may see it now. */
export const share: Action = {
  name: 'share',
  visibility: 'public',
  run: async (_, context) => {
    const answer = await context.again?.();
    if (!answer) return tooOld(context);
    const question = context.target?.question ?? answer.asked?.question ?? null;
    const by = line(
      { kind: 'person', id: context.person.id },
      text(question === null ? ' shares an answer.' : ' shares the answer to: '),
      ...(question === null ? [] : [theirs(question)]),
    );
    return {
      ...answer,
      // Its sections are not those of the private reply: "3 more" under it must count in these.
      id: context.id,
      sections: [remark(by), ...answer.sections.map((section) => ({ ...section, ...withButtons(section.buttons) }))],
      buttons: unshared(answer.buttons),
    };
  },
};

const withButtons = (buttons: readonly Button[] | undefined) => (buttons ? { buttons: unshared(buttons) } : {});

/** What everyone sees already needs no sharing. */
const unshared = (buttons: readonly Button[]): Button[] => buttons.filter(({ action }) => action !== 'share');
