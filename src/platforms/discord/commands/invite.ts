import { PERMISSIONS } from '../limits.ts';

/** Where somebody adds Ibid to a server, with the permissions it needs and no more. `serverId`: the server to offer. */
export function inviteLink(applicationId: string, serverId?: string): string {
  const permissions = Object.values(PERMISSIONS).reduce((all, one) => all | one, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
    ...(serverId === undefined ? {} : { guild_id: serverId }),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
