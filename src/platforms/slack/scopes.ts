/** What the bot token is allowed, and why Ibid needs each. `npm run` scripts write it into slack-manifest.yml. */
export const BOT_SCOPES: readonly { readonly scope: string; readonly why: string }[] = [
  { scope: 'app_mentions:read', why: 'hear "@Ibid …" in channels' },
  { scope: 'assistant:write', why: 'suggest questions, and show that it is at work' },
  { scope: 'channels:history', why: 'after a fault, see whether a reply arrived before posting it again' },
  { scope: 'channels:read', why: 'see whether you and Ibid may post in the channel that you choose for a digest' },
  { scope: 'chat:write', why: 'reply' },
  { scope: 'commands', why: '/ask and the other commands, and the entry in the menu of messages' },
  { scope: 'files:read', why: 'read files that people drop in a direct message to Ibid' },
  { scope: 'groups:history', why: 'the same as channels:history, in private channels' },
  { scope: 'groups:read', why: 'the same as channels:read, in private channels' },
  { scope: 'im:history', why: 'read direct messages to Ibid' },
  { scope: 'im:write', why: 'tell privately what a watch has found' },
  { scope: 'mpim:history', why: 'the same as channels:history, in group messages' },
];

/** What the app-level token (xapp-) is allowed. */
export const APP_SCOPES: readonly string[] = ['connections:write'];

/** Scopes without which nothing works, as against those that one feature needs. */
export const ESSENTIAL_SCOPES: readonly string[] = ['chat:write', 'commands', 'app_mentions:read', 'im:history'];
