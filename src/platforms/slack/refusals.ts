import type { Problem } from '../../corpus/problem.ts';
import type { Called } from './web.ts';

/**
 * Slack's codes for a reply that it does not take. `forbidden`: not there, not by us. Any other code is a fault of the
 * program, which retrying does not mend.
 */
const FORBIDDEN: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel is gone, or Ibid is not in it; invite it with /invite @Ibid',
  not_in_channel: 'Ibid is not in the channel; invite it with /invite @Ibid',
  user_not_in_channel: 'the person is not in the channel any more',
  is_archived: 'the channel is archived',
  restricted_action: 'the workspace does not let apps post in this channel',
  restricted_action_thread_only_channel: 'the channel takes only replies in threads',
  restricted_action_read_only_channel: 'the channel takes messages of some people only',
  restricted_action_thread_locked: 'the thread is locked',
  cannot_reply_to_message: 'the message takes no replies',
  thread_not_found: 'the thread is gone',
  expired_trigger_id: 'more than three seconds had passed since the command was typed',
  trigger_expired: 'more than three seconds had passed since the command was typed',
  messages_tab_disabled: 'the messages tab of the app is switched off: api.slack.com/apps → App Home → Messages Tab',
  ekm_access_denied: "the workspace's administrators have suspended posting",
  enterprise_is_restricted: 'the organisation does not let the app post here',
};

/** Codes of a token that is not good any more. A new one mends it, and no channel is to be given up for it. */
const TOKEN_INVALID: Readonly<Record<string, string>> = {
  account_inactive: 'the app was removed from the workspace; install it again at api.slack.com/apps → Install App',
  token_revoked:
    'SLACK_BOT_TOKEN was revoked; install the app again at api.slack.com/apps → Install App, and set the new one',
  token_expired:
    'SLACK_BOT_TOKEN has expired; install the app again at api.slack.com/apps → Install App, and set the new one',
  invalid_auth: 'SLACK_BOT_TOKEN is not known to Slack; take it from api.slack.com/apps → OAuth & Permissions',
  not_authed: 'SLACK_BOT_TOKEN is missing; take it from api.slack.com/apps → OAuth & Permissions',
  not_allowed_token_type:
    'this is another kind of token; SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
};

/** Why Slack refused, for whoever runs Ibid. */
export function refusal({ code, needed }: Extract<Called, { kind: 'refused' }>): Problem {
  if (code === 'missing_scope') {
    const scope = needed ?? 'a scope';
    return {
      code: 'forbidden',
      message: `Slack refused: the app lacks ${scope}; add it at api.slack.com/apps → OAuth & Permissions → Scopes, and install the app again`,
    };
  }
  const token = TOKEN_INVALID[code];
  if (token) return { code: 'token-invalid', message: `Slack refused (${code}): ${token}` };
  const why = FORBIDDEN[code];
  if (why) return { code: 'forbidden', message: `Slack refused (${code}): ${why}` };
  return { code: 'refused', message: `Slack refused what Ibid sent (${code})` };
}
