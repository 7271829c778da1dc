/** What Discord allows. Milliseconds where nothing else is said. */

/** An interaction must be answered or deferred within this time (interactions/receiving-and-responding). */
export const CALLBACK_DEADLINE = 3_000;

/** Characters of a thread's name (resources/channel, Start Thread from Message). */
export const THREAD_NAME = 100;

/** Minutes after which a thread without messages is archived; one of 60, 1440, 4320, 10080. */
export const THREAD_ARCHIVE_MINUTES = 1_440;

/** Characters of a nonce (resources/message, Create Message). */
export const NONCE = 25;

/** Suggestions of one autocompletion, and characters of a suggestion's name and value (application commands, choices). */
export const CHOICES = 25;
export const CHOICE_LENGTH = 100;

/** Characters over all names, descriptions and values of one command (application commands, slash commands). */
export const DEFINITION_LENGTH = 8_000;

/** Commands of each kind (application commands, registering a command). */
export const CHAT_COMMANDS = 100;
export const MESSAGE_COMMANDS = 15;

/** Options of one command; characters of a name and of a description. */
export const OPTIONS = 25;
export const NAME_LENGTH = 32;
export const DESCRIPTION_LENGTH = 100;

/** Messages of one page of a channel's history (resources/message, Get Channel Messages). */
export const HISTORY_PAGE = 100;

/** Flags of a message (resources/message, message flags). */
export const EPHEMERAL = 1 << 6;

/** A modal (interactions/receiving-and-responding, modal): fields, and characters of its title and its id. */
export const MODAL = { fields: 5, title: 45, id: 100 } as const;

/** Characters of a label, of the text below it (components/reference, label), and of a text input's value. */
export const LABEL = { label: 45, description: 100, value: 4_000 } as const;

/** Permissions that Ibid asks for (topics/permissions), as bits. */
export const PERMISSIONS = {
  'View Channels': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Read Message History': 1n << 16n,
  'Create Public Threads': 1n << 35n,
  'Send Messages in Threads': 1n << 38n,
} as const;
