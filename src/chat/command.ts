import type { Context } from './context.ts';
import type { Json, RawArguments, RawValue } from './invocation.ts';
import type { Reply, Visibility } from './reply.ts';

/**
 * - `text`: any text.
 * - `day`: a day, month or year; read into an ISO day, the first one of it for `from`, the last one otherwise.
 * - `document`: a document's file or title.
 * - `flag`: yes or no.
 * - `file`: an attachment.
 * - `choice`: one of `choices`.
 * - `channel`: a channel of the same server or workspace, which is not yet known to be one (`ChosenChannel`).
 */
export type OptionKind = 'text' | 'day' | 'document' | 'flag' | 'file' | 'choice' | 'channel';

export interface Option {
  /** Lower-case letters and hyphens, at most 32. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  /** What a line without option names fills: `/ask when did …`. At most one of a command. */
  readonly main?: boolean;
  /** For `choice`: what may be chosen, at most 25. A `main` choice takes the line's first word, and the rest is the next text option. */
  readonly choices?: readonly Choice[];
  /** True where `Command.complete` has suggestions for a text while it is typed; for a document it always has. */
  readonly suggested?: boolean;
}

/** Fields to fill in, shown as a dialog. Sent, they are the options of the command that asked for it. */
export interface Form {
  /** At most 24 characters (Slack's limit for a modal's title). */
  readonly title: string;
  /** Options that are fixed already, beside the fields. */
  readonly fixed: Readonly<Record<string, string>>;
  /** At most five, Discord's limit. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The option that it fills. */
  readonly option: string;
  /** At most 45 characters. */
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly required: boolean;
  /** Where given, one of these is chosen; else text is typed. */
  readonly choices?: readonly Choice[];
  /**
   * Where given, a channel is chosen; `value` is its id. An empty one becomes for `here` the channel that the form is shown
   * in, for `none` no channel. A platform leaves the field out where there is no other channel to choose.
   */
  readonly channel?: 'here' | 'none';
}

/** Options after they were read (`readArguments`); what was not given is absent. */
export type Arguments = Readonly<Record<string, RawValue>>;

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
  /** It mostly waits, for a download or an indexing, and so must not keep questions from being answered. */
  readonly waits?: boolean;
  readonly run: (args: Arguments, context: Context) => Promise<Reply>;
  /**
   * The dialog that is shown instead of running the command; null to run it. Asked before the invocation is accepted, with
   * the options as given, since platforms open dialogs only at once; reads nothing but its argument.
   */
  readonly form?: (raw: RawArguments) => Form | null;
  /** Suggestions for an option, best first, at most 25. */
  readonly complete?: (option: string, typed: string, context: Context) => Promise<readonly Choice[]>;
}

/** What a button does. `target` is what the reply that it stands under answered. */
export interface Action {
  readonly name: string;
  readonly visibility: Visibility;
  readonly run: (value: string, context: Context) => Promise<Reply>;
}

/** What Ibid says by itself. A null reply is silence. */
export interface Post {
  readonly name: string;
  readonly run: (raw: Json, context: Context) => Promise<Reply | null>;
}
