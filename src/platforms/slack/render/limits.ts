/**
 * What Slack takes. Characters are counted as UTF-16 code units here, which is never less than Slack counts.
 *
 * - blocks, homeBlocks: https://docs.slack.dev/reference/block-kit/blocks
 * - header: https://docs.slack.dev/reference/block-kit/blocks/header-block
 * - plainText: https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 * - buttonLabel, buttonValue, actionId: https://docs.slack.dev/reference/block-kit/block-elements/button-element
 * - actions: https://docs.slack.dev/reference/block-kit/blocks/actions-block
 * - link: https://docs.slack.dev/reference/block-kit/block-elements/link-element
 */
export const SLACK_LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** Blocks of a Home tab. */
  homeBlocks: 100,
  header: 150,
  /** Of a text object; kept to for the text of a rich text block too, for which no limit is documented. */
  plainText: 3_000,
  buttonLabel: 75,
  buttonValue: 2_000,
  actionId: 255,
  /** Buttons of an actions block; more than `row` break into a ragged heap on a phone. */
  actions: 25,
  row: 5,
  link: 3_000,
  /** Of the link to a quotation's page; a longer one would leave too little room for the quotation. */
  pageLink: 1_000,
  /**
   * Bytes of all blocks of a message as JSON. Slack documents no such limit and answers `msg_blocks_too_long`: text of
   * 13,297 characters passed, with one divider more only 13,172 (github.com/slackapi/bolt-js/issues/2509), and with
   * rich text 11,341 were refused (issues/2867), so what stands around the text counts. JSON in bytes is the largest of
   * the measures that fit these reports.
   */
  messageBytes: 11_000,
  /** Characters of a line that may be put above a message later, for which each message leaves room. */
  remark: 300,
  /** Bytes of a Home tab's blocks; a view may have 250 KB (https://docs.slack.dev/surfaces/modals#limits). */
  homeBytes: 200_000,
  /** Characters of the top-level `text`; longer ones are cut by Slack at 40,000, and no notification shows as much. */
  notification: 1_000,
} as const;

/**
 * What Slack takes of a modal, in UTF-16 code units.
 *
 * - title, button, metadata: https://docs.slack.dev/reference/views/modal-views
 * - label, hint: https://docs.slack.dev/reference/block-kit/blocks/input-block allows 2,000; more than a line is not read
 * - input: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
 * - choices, choice, choiceValue: https://docs.slack.dev/reference/block-kit/composition-objects/option-object
 */
export const SLACK_FORM = {
  title: 24,
  button: 24,
  metadata: 3_000,
  blocks: 100,
  label: 150,
  hint: 150,
  input: 3_000,
  choices: 100,
  choice: 75,
  choiceValue: 150,
  /** Of what stands below a field that was filled wrongly; Slack documents no limit. */
  error: 300,
} as const;

/** Characters of one line of a reply; what is longer ends in `…`. No quotation is a line. */
export const LONGEST_LINE = 1_200;
/** Of a fact's name and of its value. */
export const LONGEST_FACT = { name: 40, value: 300 } as const;

/** How Ibid posts: Slack reads nothing into a text, and fetches no page that a document names. */
export const SLACK_POSTING = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;
