import { parse } from 'yaml';
import { z } from 'zod';
import { failure, type Result, success } from '../corpus/problem.ts';
import { type Person, type Place, WEB } from './place.ts';

/** Which documents may be seen somewhere. */
export interface View {
  /** Two views with the same key let the same documents be seen. */
  readonly key: string;
  readonly allows: (file: string) => boolean;
  /** Where a document that is added from here belongs, so that those who added it see it and no others do: a folder, '' for the top; null where nothing may be seen. */
  readonly home: string | null;
}

/** The one place that decides who sees which documents, and who may add some. */
export interface Access {
  viewFrom(place: Place): View;
  mayAdd(person: Person): boolean;
}

/** Access by rules that were written down. */
export interface AccessRules extends Access {
  /** The folders that the rules name, each once, '' for the top. */
  readonly folders: readonly string[];
}

const FOLDERS = z.union([z.literal('all'), z.literal('none'), z.array(z.string().min(1))], {
  error: 'expected all, none, or a list of folders in brackets, such as [public, harbour]',
});
const KEY = /^(?:slack|discord)(?:\/[A-Za-z0-9]+){1,2}$/;
/** Whoever uses the page on this machine is one person, `web`. */
const PERSON = /^(?:slack|discord)\/[A-Za-z0-9]+$|^web$/;

const RULES = z.strictObject({
  default: FOLDERS.default('all'),
  direct: FOLDERS.optional(),
  // Whoever sits before the machine can read the folder itself.
  web: FOLDERS.default('all'),
  channels: z
    .record(
      z
        .string()
        .regex(
          KEY,
          'expected slack/TEAM/CHANNEL, slack/CHANNEL, discord/SERVER/CHANNEL, discord/SERVER or discord/CHANNEL',
        ),
      FOLDERS,
    )
    .default({}),
  add: z
    .union([z.literal('all'), z.array(z.string().regex(PERSON, 'expected slack/USER, discord/USER or web'))], {
      error: 'expected all, or a list of people as slack/USER, discord/USER or web',
    })
    .default([]),
});

type Folders = z.infer<typeof FOLDERS>;

/** Without a file of rules everyone who can reach Ibid sees every document and may add some. */
export const OPEN_ACCESS: Access = { viewFrom: () => viewOf('all'), mayAdd: () => true };

/**
 * Reads the rules of `IBID_ACCESS` (YAML or JSON). A rule that cannot be read is a problem, never a rule left out: an
 * unreadable file must not open documents.
 */
export function readAccess(text: string): Result<AccessRules> {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 }) ?? {};
  } catch (error) {
    return failure({
      code: 'access',
      message: `the access rules are no YAML: ${(error as Error).message.split('\n')[0]}`,
    });
  }
  const rules = RULES.safeParse(value);
  if (!rules.success) {
    const found = rules.error.issues.map((issue) => {
      // What is wrong with a key stands one level down.
      const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
      return `${issue.path.join('.') || 'the file'}: ${message}`;
    });
    return failure({ code: 'access', message: `the access rules cannot be read: ${found.join('; ')}` });
  }
  const { channels, add, direct, web } = rules.data;
  const named = [rules.data.default, direct, web, ...Object.values(channels)].filter((folders) =>
    Array.isArray(folders),
  );
  return success({
    folders: [...new Set(named.flat().map(cleanFolder))],
    viewFrom: (place) => {
      if (place.platform === WEB) return viewOf(web);
      if (place.direct) return viewOf(direct ?? rules.data.default);
      const named = keysOf(place).find((key) => Object.hasOwn(channels, key));
      return viewOf(named === undefined ? rules.data.default : channels[named]!);
    },
    mayAdd: ({ platform, id }) => add === 'all' || add.includes(platform === WEB ? WEB : `${platform}/${id}`),
  });
}

/** The narrowest first: a rule for the channel wins over one for its server. */
function keysOf({ platform, team, channel, below }: Place): string[] {
  const channels = below === undefined ? [channel] : [channel, below];
  return [
    ...channels.flatMap((id) => (team ? [`${platform}/${team}/${id}`, `${platform}/${id}`] : [`${platform}/${id}`])),
    ...(team ? [`${platform}/${team}`] : []),
  ];
}

function viewOf(folders: Folders): View {
  if (folders === 'all') return { key: 'all', allows: () => true, home: '' };
  const clean = folders === 'none' ? [] : folders.map(cleanFolder);
  return {
    key: JSON.stringify([...clean].sort()),
    allows: (file) => clean.some((folder) => lies(file, folder)),
    home: clean[0] ?? null,
  };
}

const cleanFolder = (folder: string): string => {
  const path = folder.replaceAll('\\', '/').replace(/^(?:\.?\/)+|\/+$/g, '');
  return path === '.' ? '' : path;
};

/** In the folder or below it; of the top ('' or '.') only what lies there itself, or else naming it would open everything. */
function lies(file: string, folder: string): boolean {
  return folder === '' ? !file.includes('/') : file === folder || file.startsWith(`${folder}/`);
}
