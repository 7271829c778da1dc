import { z } from 'zod';
import type { Invocation } from '../../../chat/invocation.ts';
import { slackHandle } from '../handle.ts';
import { SLACK_FORM } from '../render/limits.ts';

const CARRIED = z.object({
  command: z.string(),
  /** Options that were fixed before the form was opened. */
  fixed: z.record(z.string(), z.string()),
  channel: z.string(),
  team: z.string().nullable(),
  direct: z.boolean(),
  responseUrl: z.string().nullable(),
  /** When the command was typed, which `responseUrl` counts from. Milliseconds since 1970. */
  since: z.number(),
});

/** What a form takes along to its submission, which tells neither the channel nor the command. Slack shows it to nobody. */
export type Carried = z.infer<typeof CARRIED>;

/** As `private_metadata` of the form that is shown instead of an invocation; null when it is too long for Slack. */
export function carry(
  { place, receivedAt, ...invocation }: Invocation,
  command: string,
  fixed: Carried['fixed'],
): string | null {
  const { channel, responseUrl } = slackHandle({ place, receivedAt, ...invocation });
  const carried: Carried = {
    command,
    fixed,
    channel,
    team: place.team,
    direct: place.direct,
    responseUrl,
    since: receivedAt,
  };
  const text = JSON.stringify(carried);
  return text.length <= SLACK_FORM.metadata ? text : null;
}

/** Null for what no form of ours carries. */
export function carriedBy(metadata: string): Carried | null {
  try {
    return CARRIED.safeParse(JSON.parse(metadata)).data ?? null;
  } catch {
    return null;
  }
}
