import { z } from 'zod';
import type { Invocation } from '../../chat/invocation.ts';

const HANDLE = z.object({
  /** Where a reply is posted. For a button on the home page, the person's direct messages with Ibid. */
  channel: z.string(),
  /** The thread that it is posted in. */
  thread: z.string().nullable(),
  /** Slack's address for answers to this one thing. It ends with `receivedAt` + 30 minutes. */
  responseUrl: z.string().nullable(),
  /** Whether Slack shows a status in the thread: it was said in conversation. */
  status: z.boolean(),
});

/** What the platform needs to answer an invocation, also after a restart. */
export type SlackHandle = z.infer<typeof HANDLE>;

/** The handle of one of our own invocations. Throws for one of another platform: that is a fault of the program. */
export function slackHandle(invocation: Invocation): SlackHandle {
  return HANDLE.parse(invocation.handle);
}

const FILE = z.object({ file: z.string(), url: z.string().nullable() });

/** How a file that somebody handed over is fetched. */
export type SlackFile = z.infer<typeof FILE>;

/** Null for what no event of ours made. */
export function slackFile(handle: unknown): SlackFile | null {
  return FILE.safeParse(handle).data ?? null;
}
