import ibid from '../ibid.svg';

// Set before the library is read, which looks here once: without it, it asks Discord for the picture of a stranger.
Object.assign(globalThis, { $discordMessage: { avatars: { default: ibid, ibid } } });

await Promise.all([
  import('@skyra/discord-components-core/discord-messages.js'),
  import('@skyra/discord-components-core/discord-message.js'),
  import('@skyra/discord-components-core/discord-action-row.js'),
  import('@skyra/discord-components-core/discord-button.js'),
]);

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
