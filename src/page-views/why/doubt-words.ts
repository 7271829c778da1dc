/** Why an answer was held back, in words. A test holds that every doubt has its words. */
export const DOUBT_WORDS: Readonly<Record<string, string>> = {
  'no date or number where one is asked for': 'A date or a number is asked for, and the best sentence holds none.',
  'no date of what is asked for':
    'The best sentence has no date for what is asked; the one in it may be of something else.',
  'a name of the question is far away': 'A name of the question is nowhere near the best sentence.',
  'one of the few words is nowhere near': 'One of the question’s few words is nowhere near the best sentence.',
  'the event asked for is not told': 'The best sentence does not tell the event that is asked for.',
  'the office is not that of the name': 'The best sentence does not give the name the office that is asked for.',
  'takes no side': 'Yes or no is asked, and the best sentence says neither.',
  'neither the verb nor the thing asked for': 'The best sentence has neither the verb nor the thing that is asked for.',
  'nothing of what was asked before': 'The best sentence has nothing of what was asked before.',
  'the day is that of another clause': 'The day in the best sentence belongs to something else that it tells.',
  'tells of another country': 'The best sentence tells it of another country.',
  'tells that it was undone': 'The best sentence tells how what is asked for was undone.',
  "in another's words": 'The best sentence gives the words of somebody else.',
  'another kind of sum': 'The best sentence tells of no sum of the kind that is asked for.',
  'was taken back': 'The best sentence tells what an earlier version said.',
  'is still to come': 'The best sentence tells it as still to be done.',
  'says nothing of who is asked about': 'The best sentence says nothing of the one who is asked about.',
  'says nothing of the office': 'The best sentence says nothing of the office that is asked for.',
  'neither yes nor no': 'Yes or no is asked, and the best sentence has neither the verb nor its opposite.',
  'a name of the question is nowhere': 'A name of the question stands nowhere near, and not in the document’s title.',
  'no word of its own for what is asked': 'The question has no word of its own for what it asks.',
};

export const doubtInWords = (name: string): string => (Object.hasOwn(DOUBT_WORDS, name) ? DOUBT_WORDS[name]! : name);
