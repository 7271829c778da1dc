const LINK =
  /^<?https:\/\/[a-z0-9-]+(?:\.enterprise)?\.slack\.com\/archives\/([CDG][A-Z0-9]+)\/p(\d{10,})(\d{6})(?:[?#|][^\s]*)?>?$/;

/** The message that a link of Slack's "Copy link" names; null for any other text. */
export function messageOf(link: string): { readonly channel: string; readonly id: string } | null {
  const [, channel, seconds, fraction] = LINK.exec(link.trim()) ?? [];
  return channel && seconds && fraction ? { channel, id: `${seconds}.${fraction}` } : null;
}
