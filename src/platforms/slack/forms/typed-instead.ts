import type { Command, Form } from '../../../chat/command.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { slashName } from '../reserved-names.ts';

const LONGEST_VALUE = 200;

/**
 * How to type what a form asks for: `/digest create when:… [topic:…]`. What may be left out stands in brackets, as in the
 * hints behind slash commands.
 */
export function typedInstead(command: Command, { fixed, fields }: Form): string {
  const main = command.options.find((option) => option.main)?.name;
  const given = Object.entries(fixed)
    .sort(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([name, value]) => (name === main ? value : `${name}:${quoted(clip(visibleLine(value), LONGEST_VALUE))}`));
  const open = [...fields]
    .sort((a, b) => Number(b.required) - Number(a.required))
    .map(({ option, required }) => (required ? `${option}:…` : `[${option}:…]`));
  return [slashName(command.name), ...given, ...open].join(' ');
}

const quoted = (value: string): string => (/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);
