import { z } from 'zod';
import { parseCommandLine } from '../command-line.ts';
import type { FormAsked } from '../forms/open-form.ts';
import { plainText } from '../plain-text.ts';
import { nameOfSlash } from '../reserved-names.ts';
import { ignored, invocation, type Known, type Read, unreadable } from './known.ts';

const PAYLOAD = z.object({
  command: z.string().regex(/^\/./),
  text: z.string().default(''),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  response_url: z.string().nullish(),
  trigger_id: z.string().min(1),
});

/**
 * `/ask when …`, `/ibid ask when …`, and `/ibid when …`, which asks too. Slack offers slash commands outside of threads
 * only, and tells no thread with them.
 */
export function slashCommand(payload: unknown, known: Known): Read {
  const read = PAYLOAD.safeParse(payload);
  if (!read.success) return unreadable('slash command', z.prettifyError(read.error));
  const { data } = read;
  const slash = nameOfSlash(data.command);
  const { name, line } = meant(slash, plainText(withChannelIds(data.text, slash, known)), known);
  const command = known.commands.find((other) => other.name === name);
  if (!command || command.typed === false) return ignored(`there is no command “${name}” to be typed`);
  return {
    ok: true,
    value: [
      invocation(
        {
          // A trigger is made anew each time somebody sends a command, and stays the same when Slack delivers it again.
          keys: [`slack:command:${data.trigger_id}`],
          request: {
            kind: 'command',
            command: name,
            raw: parseCommandLine(line, command.options),
            conversational: false,
          },
          team: data.team_id ?? data.enterprise_id ?? null,
          user: data.user_id,
          handle: { channel: data.channel_id, thread: null, responseUrl: data.response_url || null, status: false },
          direct: known.isOwnDirect(data.channel_id),
        },
        known.now,
      ),
    ],
  };
}

/** The form that is to be opened at once instead of running a slash command; null for every other payload. */
export function formAsked(payload: unknown, known: Known): FormAsked | null {
  const { data } = PAYLOAD.safeParse(payload);
  const read = slashCommand(payload, known);
  const [typed] = read.ok ? read.value : [];
  if (!data || typed?.request.kind !== 'command') return null;
  const { command: name, raw } = typed.request;
  const command = known.commands.find((other) => other.name === name);
  const form = command?.form?.(raw);
  return command && form ? { command, form, invocation: typed, trigger: data.trigger_id } : null;
}

/** A channel behind the name of an option, as Slack marks it up for commands that ask for it (`should_escape`). */
const CHANNEL = /\b([a-z][a-z-]{0,31})(\s?[:=]\s?|\s)(["“]?)<#([CG][A-Z0-9]{2,20})(?:\|[^<>\n]{0,100})?>/gi;

/** Its id where an option is a channel; elsewhere a channel stands as its name, being part of a text. */
function withChannelIds(text: string, slash: string | null, { commands }: Known): string {
  const options = commands.find(({ name }) => name === slash)?.options ?? [];
  const names = options.flatMap(({ name, kind }) => (kind === 'channel' ? [name] : []));
  return text.replace(CHANNEL, (whole, name: string, mark: string, quote: string, id: string) =>
    names.includes(name.toLowerCase()) ? `${name}${mark}${quote}${id}` : whole,
  );
}

function meant(slash: string | null, text: string, known: Known): { name: string; line: string } {
  if (slash !== null) return { name: slash, line: text };
  const [, first = '', rest = ''] = /^\s*\/?([a-z-]*)(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  const name = first.toLowerCase();
  if (known.commands.some((command) => command.name === name && command.typed !== false)) return { name, line: rest };
  return text.trim() ? { name: 'ask', line: text } : { name: 'help', line: '' };
}
