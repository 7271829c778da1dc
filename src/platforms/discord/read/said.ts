import type { APIMessage } from 'discord.js';

/** The text of a message as a question: Ibid's own mention is taken out, other people are named as they are shown. */
export function questionText(message: APIMessage, self: string): string {
  const names = new Map(message.mentions.map((user) => [user.id, user.global_name ?? user.username]));
  return message.content
    .replace(/<@!?(\d{1,20})>/g, (mention, id: string) => {
      if (id === self) return ' ';
      const name = names.get(id);
      return name === undefined ? mention : `@${name}`;
    })
    .replace(/<a?(:\w{1,32}:)\d{1,20}>/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Whether Ibid itself is mentioned, in words of the sender's own: not in a line that is quoted, nor through a role. */
export function mentions(message: APIMessage, self: string): boolean {
  if (!message.mentions.some(({ id }) => id === self)) return false;
  const own: string[] = [];
  for (const line of message.content.split('\n')) {
    if (line.startsWith('>>> ')) break;
    if (!line.startsWith('> ')) own.push(line);
  }
  return own.some((line) => line.includes(`<@${self}>`) || line.includes(`<@!${self}>`));
}
