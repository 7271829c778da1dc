import type { Form } from '../../../src/chat/command.ts';
import type { Button, Reply } from '../../../src/chat/reply.ts';
import { get, type Outcome, post, postForFile } from './request.ts';

/** What was given for an option: text, or a file that was sent before (`sendFile`). */
export type OptionValue = string | { readonly file: string };
export type Options = Readonly<Record<string, OptionValue>>;

/** What somebody said: as typed in chat, a command with its options, or a button of an earlier reply. */
export type Said =
  | { readonly text: string }
  | { readonly command: string; readonly options: Options }
  | { readonly button: Pick<Button, 'action' | 'target' | 'value'> };

export interface SlackPayload {
  readonly blocks: readonly unknown[];
  readonly text?: string;
}

export interface DiscordPayload {
  readonly components?: readonly unknown[];
  readonly flags?: number;
}

/** One reply, with what would be posted on each platform. */
export interface Replied {
  readonly id: string;
  readonly reply: Reply;
  /** Number of the section that is shown first. */
  readonly from: number;
  readonly slack: readonly SlackPayload[];
  readonly discord: readonly DiscordPayload[];
  readonly terminal: string;
  readonly exports: boolean;
}

/** A form that is to be filled in first; its fields are sent as options of the command. */
export interface Asked {
  readonly command: string;
  readonly form: Form;
}

/** @param key names what is said: sent again under the same key it is the same, and is answered once */
export function say(conversation: string, key: string, said: Said): Promise<Outcome<Replied | Asked>> {
  return post('/api/invocations', { conversation, key, ...said });
}

/** What Ibid said by itself in a conversation: a digest, what a watch found. */
export interface Post extends Replied {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Oldest first; the latest twenty. @param after only those after this moment, in milliseconds since 1970 */
export function getPosts(conversation: string, after: number): Promise<Outcome<{ readonly posts: readonly Post[] }>> {
  return get('/api/posts', { conversation, after });
}

export const EXPORTS = [
  { as: 'markdown', label: 'Markdown with footnotes' },
  { as: 'csl', label: 'CSL-JSON' },
  { as: 'bibtex', label: 'BibTeX' },
  { as: 'zip', label: 'ZIP with the cited files' },
] as const;

export type ExportFormat = (typeof EXPORTS)[number]['as'];

/** A file of the quotations of these replies. */
export function exportReplies(
  as: ExportFormat,
  conversation: string,
  ids: readonly string[],
): Promise<Outcome<{ blob: Blob; name: string }>> {
  return postForFile(`/api/export?as=${as}`, { conversation, ids });
}
