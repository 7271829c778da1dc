/** What stands in the log instead of what was hidden. */
const HIDDEN = '[hidden]';

/** Shapes of what nobody who reads a log may get, wherever in a line they stand. */
const SECRET_PATTERNS: readonly { readonly name: string; readonly pattern: RegExp; readonly instead: string }[] = [
  { name: 'a token of Slack', pattern: /\b(?:xox[a-z]|xapp)[-.][\w-]{4,}/g, instead: HIDDEN },
  { name: 'a token of Discord', pattern: /\b[\w-]{20,40}\.[\w-]{5,8}\.[\w-]{20,80}/g, instead: HIDDEN },
  {
    name: 'the token of an interaction in its address',
    pattern: /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{16,}/g,
    instead: `$1${HIDDEN}`,
  },
  { name: "Slack's address for one reply", pattern: /(hooks\.slack\.com\/)[\w/-]+/g, instead: `$1${HIDDEN}` },
  {
    name: 'the ticket of a connection',
    pattern: /([?&](?:ticket|token|access_key)=)[^&\s"]+/g,
    instead: `$1${HIDDEN}`,
  },
  { name: 'the password in an address', pattern: /(\/\/[^\s/:@"]{1,100}:)[^\s/@"]{1,200}@/g, instead: `$1${HIDDEN}@` },
  { name: 'a header with a token', pattern: /\b(Bearer|Bot) [\w.~+/-]{8,}/g, instead: `$1 ${HIDDEN}` },
];

/** Keys under which words of people, of documents, or secrets stand. Their values are never written. */
const WORDY =
  /^(?:text|question|questions|query|words|content|quote|quotation|topic|remark|raw|body|payload|reply|data|params|parameters|args|blocks|embeds|components|summary|title|name|file_?name|message_?text|value|values|handle|url|headers?|authorization|request_?body)$|token|secret|password/i;
/** Longer texts are more likely somebody's words than a reason. */
const LONGEST = 300;
const DEEPEST = 3;

/** A line without secrets: those that are given, and whatever has the shape of one. */
export function withoutSecrets(line: string, secrets: readonly string[]): string {
  let clean = line;
  for (const secret of secrets) if (secret.length >= 6) clean = clean.replaceAll(secret, HIDDEN);
  for (const { pattern, instead } of SECRET_PATTERNS) clean = clean.replace(pattern, instead);
  return clean;
}

/** Details of a line of the log without people's words: numbers, codes, ids and reasons stay. */
export function withoutWords(details: Readonly<Record<string, unknown>>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, WORDY.test(key) ? HIDDEN : plainly(value, depth)]),
  );
}

function plainly(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Error) return errorPlainly(value, depth);
  if (typeof value !== 'object' || depth >= DEEPEST) return `[${typeof value}]`;
  if (Array.isArray(value)) return `[${value.length}]`;
  return withoutWords(value as Record<string, unknown>, depth + 1);
}

/** The kind, the code, the reason and the places in the code. What a database quotes of its parameters is left out. */
function errorPlainly(error: Error, depth: number): Record<string, unknown> {
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    reason: reasonOf(error.message),
    at: stack
      .slice(0, 6)
      .map((line) => line.trim().slice(3))
      .join(' < '),
    ...(cause instanceof Error && depth < DEEPEST ? { cause: errorPlainly(cause, depth + 1) } : {}),
  };
}

/** An error's message without what it quotes: drizzle-orm appends a query with its parameters. */
export function reasonOf(message: string): string {
  const [first = ''] = message.split(/\n|\bFailed query:|\bparams:/, 1);
  return plainly(first.trim() || 'a query failed', 0) as string;
}
