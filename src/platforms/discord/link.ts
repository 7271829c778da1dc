/** `https://discord.com/channels/SERVER/CHANNEL/MESSAGE`, SERVER being `@me` for a direct message. */
const LINK =
  /^<?https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/channels\/(?:@me|\d{15,20})\/(\d{15,20})\/(\d{15,20})\/?>?$/;

/** The message that a link names; null for what is no link to a message. */
export function messageOf(link: string): { readonly channel: string; readonly id: string } | null {
  const [, channel, id] = LINK.exec(link.trim()) ?? [];
  return channel === undefined || id === undefined ? null : { channel, id };
}
