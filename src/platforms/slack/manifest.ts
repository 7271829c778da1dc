import type { Command } from '../../chat/command.ts';
import { callbackId } from './events/shortcut.ts';
import { SLACK_SERVICE } from './limits.ts';
import { slashName, UMBRELLA } from './reserved-names.ts';
import { BOT_SCOPES } from './scopes.ts';

/** Events that Ibid hears; each stands for a scope in scopes.ts. Messages in channels are not among them. */
const EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** What api.slack.com/apps → Create New App → From a manifest makes Ibid from, given the commands. */
export function slackManifest(commands: readonly Command[]) {
  const typed = commands.filter(
    ({ typed, options }) => typed !== false && !options.some((o) => o.kind === 'file' && o.required),
  );
  const inMenu = commands.filter(({ messageLabel }) => messageLabel !== undefined);
  return {
    display_information: {
      name: 'Ibid',
      description: 'Answers from your documents, word for word, with file and line',
      long_description:
        'Ibid answers questions from a folder of documents that your team keeps. Each answer is a sentence from a document, word for word, with its file, line and date of publication. Where documents disagree it shows both sides; where they do not say, it says so. Ask with /ask, by mentioning it, or in a direct message.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: {
        agent_description: 'Ask about the documents of your team. Ibid answers with the sentence that says so.',
      },
      bot_user: { display_name: 'Ibid', always_online: true },
      shortcuts: inMenu.map(({ name, messageLabel = name, description }) => ({
        name: cut(messageLabel, SLACK_SERVICE.shortcutName),
        type: 'message',
        callback_id: callbackId(name),
        description,
      })),
      slash_commands: [
        {
          command: UMBRELLA,
          description: 'Ask, or any other command: /ibid search …, /ibid help',
          usage_hint: 'when did …',
          should_escape: false,
        },
        ...typed.map((command) => ({
          command: slashName(command.name),
          description: command.description,
          ...usageHint(command),
          // A channel is told by its id then, not by a name alone.
          should_escape: command.options.some(({ kind }) => kind === 'channel'),
        })),
      ].slice(0, SLACK_SERVICE.slashCommands),
    },
    oauth_config: { scopes: { bot: BOT_SCOPES.map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: { bot_events: [...EVENTS] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** What Slack shows behind the command while it is typed: `question [as-of:…] [private:yes]`, `[list|pause|…] [topic]`. */
function usageHint({ options }: Command): { usage_hint?: string } {
  const main = options.find((option) => option.main);
  // What stands behind a choice is taken without its name, as command-line.ts reads it.
  const next = main?.kind === 'choice' ? options.find((option) => option.kind === 'text') : undefined;
  const hints = options
    .filter(({ kind }) => kind !== 'file')
    .map((option) => {
      const { name, kind, required, choices = [] } = option;
      const value = kind === 'flag' ? 'yes' : '…';
      const bare = option === main || option === next;
      const form =
        option === main && kind === 'choice'
          ? choices.map((choice) => choice.value).join('|')
          : bare
            ? name
            : `${name}:${value}`;
      return required ? form : `[${form}]`;
    });
  return hints.length === 0 ? {} : { usage_hint: hints.join(' ') };
}

const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('');
