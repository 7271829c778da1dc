import { z } from 'zod';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Pause } from './pauses.ts';
import { refusal } from './refusals.ts';
import type { CallSlack } from './web.ts';

const WHO = z.object({
  user_id: z.string(),
  bot_id: z.string(),
  user: z.string(),
  team: z.string(),
  team_id: z.string().nullish(),
});

/** Ibid's own user in the workspace that its token is of. */
export type Who = z.infer<typeof WHO>;

/** Who the token is of. A fault is passed over for a while, so that a start while the network comes up works. */
export async function whoAmI(call: CallSlack, waits: Pause): Promise<Result<Who>> {
  for (const milliseconds of [500, 1_500, 4_000, 0]) {
    const called = await call('auth.test');
    if (called.kind === 'refused') return failure({ ...refusal(called), code: 'unauthorized' });
    if (called.kind === 'done') {
      const who = WHO.safeParse(called.data);
      if (who.success) return success(who.data);
      return failure({
        code: 'unauthorized',
        message:
          'SLACK_BOT_TOKEN is not a bot’s token, expected xoxb-…; take it from api.slack.com/apps → OAuth & Permissions',
      });
    }
    await waits(called.kind === 'wait' ? called.milliseconds : milliseconds);
  }
  return failure({ code: 'unreachable', message: 'Slack does not answer; check the network, and start again' });
}
