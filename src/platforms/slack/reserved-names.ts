/**
 * Commands that Slack has built in, or had, and does not let an app have. One such name in a manifest makes Slack refuse
 * the whole of it ("the slash command has an invalid name"). From slack.com/help/articles/201259356 and from what people
 * report of rejected manifests.
 */
const RESERVED: ReadonlySet<string> = new Set(
  `active add-to-channel apps archive away call canvas close collapse commands dm dnd expand feed feedback files giphy
  help huddle invite invite-people join keys kick leave list me msg mute open part people pro prefs remind remove rename
  search send shortcuts shrug star starred status tableflip topic todo unarchive unflip who`.split(/\s+/),
);

/** The command under which every other one can be reached, whatever else is installed: `/ibid search dredging`. */
export const UMBRELLA = '/ibid';

/** The slash command of a command's name: `/ask`, or `/ibid-search` where Slack keeps the name for itself. */
export function slashName(name: string): string {
  return RESERVED.has(name) ? `${UMBRELLA}-${name}` : `/${name}`;
}

/** The command's name that a slash command stands for; null for the umbrella. */
export function nameOfSlash(slash: string): string | null {
  if (slash === UMBRELLA) return null;
  return slash.startsWith(`${UMBRELLA}-`) ? slash.slice(UMBRELLA.length + 1) : slash.slice(1);
}
