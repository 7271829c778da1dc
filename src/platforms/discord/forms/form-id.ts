import { MODAL } from '../limits.ts';

/** What a form stands for: the command, and the options that are fixed already or where those are kept. */
export type FormId =
  | { readonly command: string; readonly fixed: Readonly<Record<string, string>> }
  | { readonly command: string; readonly kept: string };

const ID = /^ibid-form:([a-z-]{1,32}):([\s\S]*)$/;
/** Begins the name of options that are kept in memory; no encoded option begins with it. */
const KEPT = '#';

/**
 * A form's `custom_id`: `ibid-form:COMMAND:OPTIONS`, the options as a web address has them, so that a form outlives a
 * restart. Null where they do not fit.
 */
export function formIdOf(command: string, fixed: Readonly<Record<string, string>>): string | null {
  const id = `ibid-form:${command}:${new URLSearchParams(fixed)}`;
  return id.length <= MODAL.id ? id : null;
}

/** The id of a form whose options are kept under a name. */
export function keptFormId(command: string, name: string): string {
  return `ibid-form:${command}:${KEPT}${name}`;
}

/** What a form's id says; null for what is no form of Ibid's. */
export function readFormId(id: string): FormId | null {
  const [, command, rest] = ID.exec(id) ?? [];
  if (command === undefined || rest === undefined) return null;
  if (rest.startsWith(KEPT)) return { command, kept: rest.slice(KEPT.length) };
  return { command, fixed: Object.fromEntries(new URLSearchParams(rest)) };
}
