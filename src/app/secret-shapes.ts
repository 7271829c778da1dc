/** What a secret looks like from outside; by this a value that stands under the wrong key is told without printing it. */
export interface SecretShape {
  /** With its article, for "this is …". */
  readonly name: string;
  readonly fits: (value: string) => boolean;
}

const pattern = (name: string, expression: RegExp): SecretShape => ({
  name,
  fits: (value) => expression.test(value),
});

/** Prefixes: docs.slack.dev, "Tokens". */
export const SLACK_BOT_TOKEN_SHAPE = pattern("a bot token of Slack's (xoxb-…)", /^xoxb-[\w-]+$/);
export const SLACK_APP_TOKEN_SHAPE = pattern("an app-level token of Slack's (xapp-…)", /^xapp-[\w-]+$/);
export const SLACK_SIGNING_SECRET_SHAPE = pattern(
  'a secret of 32 letters and digits (a signing secret, but also a client secret looks like this)',
  /^[0-9a-z]{32}$/,
);
/** A bot's id in Base64, the time of issue and a signature, with points between. */
export const DISCORD_TOKEN_SHAPE: SecretShape = {
  name: 'a bot token of Discord (three parts with points between)',
  fits: (value) => applicationIdIn(value) !== null,
};

/** First what is most telling: a value gets the name of the first shape that it fits. */
const SHAPES: readonly SecretShape[] = [
  SLACK_BOT_TOKEN_SHAPE,
  SLACK_APP_TOKEN_SHAPE,
  pattern("a user token of Slack's (xoxp-…)", /^xoxp-/),
  pattern('a token for configuring Slack apps (xoxe…), which expires', /^xoxe[.-]/),
  pattern('a token of Slack of another kind', /^xox[a-z]-/),
  DISCORD_TOKEN_SHAPE,
  pattern('an id (digits only)', /^\d{6,24}$/),
  pattern("a public key of 64 hexadecimal digits, as Discord's", /^[0-9a-f]{64}$/i),
  SLACK_SIGNING_SECRET_SHAPE,
  pattern("a secret of 32 characters, as Discord's client secret", /^[\w-]{32}$/),
  pattern('a web address', /^https?:\/\//i),
];

/** Ways in which a good value is spoilt on its way from the vendor's page to here. */
const SPOILT: readonly { readonly name: string; readonly fits: (value: string) => boolean; readonly remedy: string }[] =
  [
    {
      name: 'stands in quotation marks',
      fits: (value) => /^["'“”‘’`]|["'“”‘’`]$/.test(value),
      remedy: 'Leave the quotation marks away',
    },
    {
      name: 'begins with "Bot" or "Bearer"',
      fits: (value) => /^(bot|bearer)\s/i.test(value),
      remedy: 'Give the token alone',
    },
    { name: 'has white space in it', fits: (value) => /\s/.test(value), remedy: 'Copy it again, in one piece' },
    {
      name: 'is a placeholder',
      fits: (value) => /…|\.\.\.|[<>]|x{6}|\byour[-_]|change-?me|-here$/i.test(value),
      remedy: 'Put the real one there',
    },
  ];

/**
 * Why `value` cannot be what `key` asks for, in a sentence that names the key, what was found and what was expected, and
 * never shows the value. Null where it can be.
 *
 * @param source where the right one is to be had
 */
export function secretFault(key: string, value: string, expected: SecretShape, source: string): string | null {
  const spoilt = SPOILT.find(({ fits }) => fits(value));
  if (spoilt) return `${key} ${spoilt.name}. ${spoilt.remedy}: expected ${expected.name}`;
  if (expected.fits(value)) return null;
  const found = SHAPES.find(({ fits }) => fits(value))?.name ?? `something else (${value.length} characters)`;
  return `${key} holds ${found}, expected ${expected.name}. ${source}`;
}

/** The id of the application (and its bot) that a Discord token names in its first part; null where it is no such token. */
export function applicationIdIn(token: string): string | null {
  const parts = token.split('.');
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]+$/.test(part))) return null;
  const id = Buffer.from(parts[0]!, 'base64').toString('latin1');
  return /^\d{15,21}$/.test(id) ? id : null;
}
