/**
 * What Discord takes. Characters are counted as UTF-16 code units here, which is never less than Discord counts.
 *
 * - components, text: https://docs.discord.com/developers/components/reference (40 in a message, those inside others
 *   count; 4,000 characters over all text displays: github.com/discord/discord-api-docs/pull/8562)
 * - row, buttonLabel, customId: https://docs.discord.com/developers/components/reference#button
 */
export const DISCORD_LIMITS = {
  components: 40,
  /** Over all text displays of a message, escapes included. */
  text: 4_000,
  /** Buttons of an action row. */
  row: 5,
  buttonLabel: 80,
  customId: 100,
  /** Of a link that a text leads to. */
  link: 512,
  /** Of the link to a quotation's page; the largest quotation leaves no more room. */
  pageLink: 450,
  /**
   * Bytes of all components as JSON. Not documented: above 10,170 bytes of text, 12 more for each text display, Discord
   * answers 500 (github.com/discord/discord-api-docs/issues/8554). JSON is longer than what is counted there.
   */
  messageBytes: 10_000,
} as const;

/** `IS_COMPONENTS_V2`: https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const COMPONENTS_V2: number = 1 << 15;

/** Characters of one line of a reply, before they are escaped; what is longer ends in `…`. No quotation is a line. */
export const LONGEST_LINE = 1_200;
export const LONGEST_HEADING = 120;
/** Of a fact's name and of its value. */
export const LONGEST_FACT = { name: 40, value: 200 } as const;
