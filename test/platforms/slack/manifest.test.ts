import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../../commands/index.ts';
import { slackManifestYaml } from '../../../scripts/make-slack-manifest.ts';
import { nameOfSlash, slashName } from '../../../src/platforms/slack/reserved-names.ts';
import { BOT_SCOPES } from '../../../src/platforms/slack/scopes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ORACLES = resolve(ROOT, '../shared/oracles/slack');
const yaml = readFileSync(join(ROOT, 'slack-manifest.yml'), 'utf8');
const manifest = parse(yaml);

describe('slack-manifest.yml', () => {
  test('is what the script makes: run `npx tsx scripts/make-slack-manifest.ts` after a change of commands', () => {
    expect(yaml).toBe(slackManifestYaml());
  });

  const isThere = existsSync(ORACLES);
  if (!isThere) console.log(`skipped: Slack's schema of manifests is not at ${ORACLES}`);
  test.skipIf(!isThere)("is taken by Slack's schema, which refuses what it should", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = (path: string) => JSON.parse(readFileSync(join(ORACLES, path), 'utf8'));
    const of = (version: string) =>
      `https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/${version}`;
    for (const version of ['manifest.schema.1.0.0.json', 'manifest.schema.2.0.0.json'])
      ajv.addSchema({ ...schema(`schemas/${version}`), $id: of(version) }, of(version));
    const validate = ajv.compile(schema('manifest.schema.json'));
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...manifest, features: { ...manifest.features, agent_view: { nonsense: true } } })).toBe(false);
    expect(validate({ ...manifest, display_information: {} })).toBe(false);
  });

  test('every command can be reached, and none has a name that Slack keeps for itself', () => {
    const names: string[] = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(names[0]).toBe('/ibid');
    expect(names).not.toContain('/search');
    expect(names).not.toContain('/help');
    expect(new Set(names).size).toBe(names.length);
    for (const { name, typed, options } of commands) {
      if (typed === false || options.some(({ kind, required }) => kind === 'file' && required)) continue;
      expect(names).toContain(slashName(name));
      expect(nameOfSlash(slashName(name))).toBe(name);
    }
  });

  test('asks for the scopes that Ibid needs, each with its reason, and hears no messages of channels', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(BOT_SCOPES.map(({ scope }) => scope));
    for (const { scope, why } of BOT_SCOPES) expect(yaml).toContain(`- ${scope} # ${why}\n`);
    expect(manifest.settings.event_subscriptions.bot_events).not.toContain('message.channels');
  });

  test('its long description is long enough for Slack: 174 characters', () => {
    expect(manifest.display_information.long_description.length).toBeGreaterThan(174);
  });
});
