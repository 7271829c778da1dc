/**
 * What Slack allows and how patient Ibid is with it, besides the sizes of messages (render/limits.ts). Times in
 * milliseconds.
 */
export const SLACK_SERVICE = {
  /** docs.slack.dev/interactivity/handling-user-interaction: an answer by `response_url` is taken for 30 minutes… */
  responseUrlLife: 30 * 60_000,
  /** …and a minute less here, for the way there. */
  responseUrlMargin: 60_000,
  /** docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts: up to four. */
  prompts: 4,
  /** Longest title of a suggested prompt, in characters, that is shown whole. */
  promptTitle: 75,
  /** docs.slack.dev/surfaces/modals: a form can be opened for so long after somebody typed or pressed something. */
  triggerLife: 3_000,
  /** docs.slack.dev/apis/web-api/rate-limits: one message a second and channel; kept to between the pages of one reply. */
  messageInterval: 1_000,
  /** App manifest: slash commands an app may have. */
  slashCommands: 50,
  /** App manifest: characters of a shortcut's name. */
  shortcutName: 24,
  /** No answer within this time counts as a fault; Slack's own methods answer within a second. */
  requestTimeout: 10_000,
  /** A file may take longer. */
  downloadTimeout: 60_000,
  /** Pauses before a post is tried again after a fault, growing; one more try than there are pauses. */
  faultPauses: [300, 1_000, 3_000, 8_000, 20_000],
  /** A post that was kept waiting by rate limits for so long in all is given up. */
  longestWait: 10 * 60_000,
  /** Messages looked through for an earlier try, newest 200 a page. */
  lookBackPages: 5,
  /** Slack's clock and ours may differ by so much. */
  clockSkew: 10 * 60_000,
  /**
   * Connections of Socket Mode that are held at once (Slack allows ten an app and gives each event to one of them), so
   * that one which Slack recycles, or which is dropped, costs nothing.
   */
  sockets: 2,
  /** Pauses before a lost connection is made again. */
  reconnectPauses: [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000],
  /** A connection on which Slack has not said hello by then is closed. */
  helloTimeout: 15_000,
  /** No pong for so long means a dead connection. Bolt's five seconds were reported to end healthy ones. */
  pongTimeout: 10_000,
  /** Bytes read of an answer to a request that should be short. */
  shortAnswer: 10_000,
} as const;
