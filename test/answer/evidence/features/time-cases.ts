interface Pair {
  readonly question: string;
  readonly text: string;
  readonly at?: string;
}

const TEAM = 'Which club did Tove Berg play for from 2004 to 2007?';

const pair = (question: string, more: string, less: string, at?: string): readonly [more: Pair, less: Pair] => [
  { question, text: more, ...(at === undefined ? {} : { at }) },
  { question, text: less, ...(at === undefined ? {} : { at }) },
];

/** For each feature of time a case where it fires and one where it does not, or fires less. */
export const TIME_CASES: Readonly<Record<string, readonly [more: Pair, less: Pair]>> = {
  'time in the period asked for': pair(
    'Why did the ferry sink in 1998?',
    'The ferry sank in May 1998.',
    'The ferry sank in May 1987.',
  ),
  'time outside the period asked for': pair(
    'Why did the ferry sink in 1998?',
    'The ferry sank in May 1987.',
    'The ferry sank.',
  ),
  'time before the period asked for': pair(TEAM, 'Berg played in 2001.', 'Berg played in 2011.'),
  'begins with the period': pair(TEAM, 'Berg joined Norvik in 2004.', 'Berg left Norvik in 2004.'),
  'touches the beginning of the period': pair(TEAM, 'Berg was seen there in 2004.', 'Berg was seen there in 2005.'),
  'ends with the period': pair(TEAM, 'Berg played there until 2007.', 'Berg has played there since 2007.'),
  'begins with the period, to the month': pair(
    'Which club did Tove Berg play for from Mar 2004 to 2007?',
    'Berg joined Norvik in March 2004.',
    'Berg joined Norvik in 2004.',
  ),
  'ends when the period begins': pair(TEAM, 'Berg left Norvik in 2004.', 'Berg left Norvik in 2007.'),
  'begins when the period ends': pair(TEAM, 'Berg joined Norvik in 2007.', 'Berg joined Norvik in 2004.'),
  'begins and ends with the period': pair(TEAM, 'Berg played there from 2004 to 2007.', 'Berg played there in 2004.'),
  'interval shared with the period': pair(
    TEAM,
    'Berg played there from 2004 to 2006.',
    'Berg played there from 2006 to 2010.',
  ),
  'last time told is in the period': pair(
    TEAM,
    'In 2005 it rained. Berg played there.',
    'In 1995 it rained. Berg played there.',
    'Berg',
  ),
  'last time told begins the period': pair(
    TEAM,
    'In 2004 it rained. Berg played there.',
    'In 2005 it rained. Berg played there.',
    'Berg',
  ),
  'no time told': pair(TEAM, 'Berg played there.', 'Berg played there in 1995.'),
  'names at the time': pair(TEAM, 'Berg played for Norvik, Halden and Sund.', 'Berg played for Norvik and for a town.'),
  'a name at the time': pair(TEAM, 'Berg played for Norvik.', 'Berg played in March for a town.'),
  'a name where the period begins': pair(TEAM, 'Berg joined Norvik in 2004.', 'Berg joined Norvik in 2005.'),
  'coverage at a time': pair(TEAM, 'Tove Berg played for a club.', 'Berg played.'),
};
