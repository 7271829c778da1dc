import type { Context } from './context.ts';
import type { Attachment } from './invocation.ts';
import type { Reply, Visibility } from './reply.ts';

/**
 * - `text`: any text.
 * - `day`: a day, month or year; read into an ISO day, the first one of it for `from`, the last one otherwise.
 * - `document`: a document's file or title.
 * - `flag`: yes or no.
 * - `file`: an attachment.
 */
export type OptionKind = 'text' | 'day' | 'document' | 'flag' | 'file';

export interface Option {
  /** Lower-case letters and hyphens, at most 32. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  /** What a line without option names fills: `/ask when did …`. At most one of a command. */
  readonly main?: boolean;
}

/** Options after they were read (`readArguments`); what was not given is absent. */
export type Arguments = Readonly<Record<string, string | boolean | Attachment>>;

/** A suggestion while somebody types. */
export interface Choice {
  /** At most 100 characters, what is shown. */
  readonly label: string;
  /** At most 100 characters, what is filled in. */
  readonly value: string;
}

/** What people can ask of Ibid. Described once; each platform makes its own form of it. */
export interface Command {
  /** Lower-case letters and hyphens. */
  readonly name: string;
  /** One line, at most 100 characters. */
  readonly description: string;
  readonly options: readonly Option[];
  /** As a message's menu shows it ("Check this claim"); such a command gets the message's text in its main option. */
  readonly messageLabel?: string;
  /** False for a command that is only reached through a message's menu or a file. Default: true. */
  readonly typed?: boolean;
  readonly visibility: (args: Arguments) => Visibility;
  readonly run: (args: Arguments, context: Context) => Promise<Reply>;
  /** Suggestions for an option, best first, at most 25. */
  readonly complete?: (option: string, typed: string, context: Context) => Promise<readonly Choice[]>;
}

/** What a button does. `target` is what the reply that it stands under answered. */
export interface Action {
  readonly name: string;
  readonly visibility: Visibility;
  readonly run: (value: string, context: Context) => Promise<Reply>;
}
