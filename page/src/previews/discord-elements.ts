import ibid from '../ibid.svg';

// Set before the library is read, which looks here once: without it, it asks Discord for the picture of a stranger.
Object.assign(globalThis, { $discordMessage: { avatars: { default: ibid, ibid } } });

const [{ DiscordMessage }] = await Promise.all([
  import('@skyra/discord-components-core/discord-message.js'),
  import('@skyra/discord-components-core/discord-messages.js'),
  import('@skyra/discord-components-core/discord-action-row.js'),
  import('@skyra/discord-components-core/discord-button.js'),
]);

// Discord's grey of the time is too faint on its ground to be read by everybody.
const readable = new CSSStyleSheet();
readable.replaceSync('.discord-message-timestamp { color: light-dark(#5c5e66, #c4c9ce) !important; }');
DiscordMessage.elementStyles.push(readable);

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'discord-messages': preact.HTMLAttributes & { 'light-theme'?: boolean };
      'discord-message': preact.HTMLAttributes & { author: string; bot?: boolean; timestamp?: string };
      'discord-action-row': preact.HTMLAttributes;
      'discord-button': preact.HTMLAttributes & { type?: 'primary' | 'secondary' };
    }
  }
}
