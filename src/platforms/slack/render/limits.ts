/** How Ibid posts: Slack reads nothing into a text, and fetches no page that a document names. */
export const SLACK_POSTING = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;
