/** Writes slack-manifest.yml from the commands: `npx tsx scripts/make-slack-manifest.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Document, isScalar, isSeq } from 'yaml';
import { commands } from '../commands/index.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { BOT_SCOPES } from '../src/platforms/slack/scopes.ts';

const HEAD = ` Makes the Slack app in one paste: api.slack.com/apps → Create New App → From a manifest.
 Written by scripts/make-slack-manifest.ts from the commands; change those, and run it again.
 For HTTP instead of Socket Mode: set socket_mode_enabled to false, and give request_url (https://…/slack/events) under
 event_subscriptions and interactivity, and url under each slash command.`;

/** The manifest as YAML, with the reason beside each scope. */
export function slackManifestYaml(): string {
  const document = new Document(slackManifest(commands));
  document.commentBefore = HEAD;
  const scopes = document.getIn(['oauth_config', 'scopes', 'bot']);
  for (const item of isSeq(scopes) ? scopes.items : []) {
    if (isScalar(item)) item.comment = ` ${BOT_SCOPES.find(({ scope }) => scope === item.value)?.why ?? ''}`;
  }
  return document.toString({ lineWidth: 0 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(import.meta.dirname, '..', 'slack-manifest.yml'), slackManifestYaml());
}
