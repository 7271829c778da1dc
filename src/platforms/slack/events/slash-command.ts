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
  const { name, line } = meant(nameOfSlash(data.command), plainText(data.text), known);
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

function meant(slash: string | null, text: string, known: Known): { name: string; line: string } {
  if (slash !== null) return { name: slash, line: text };
  const [, first = '', rest = ''] = /^\s*\/?([a-z-]*)(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  const name = first.toLowerCase();
  if (known.commands.some((command) => command.name === name && command.typed !== false)) return { name, line: rest };
  return text.trim() ? { name: 'ask', line: text } : { name: 'help', line: '' };
}
