import type { Reading, TimeRule } from './expression.ts';
import { NUMBER } from './words.ts';

const lengthIn = (unit: string | undefined): Reading => ({
  kind: 'duration',
  days: null,
  grain: (unit ?? '').toLowerCase().replace(/^centur.*/, 'century'),
  relative: false,
});

const UNITS = '(second|minute|hour|day|week|month|year|decade|centur(?:y|ie))';

/** Lengths of time, which have no place in the calendar, and times of day. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    name: 'so many units',
    pattern: new RegExp(
      String.raw`\b(?:(?:about|nearly|almost|roughly|around|over|more than|less than|at least|up to|only|just) )?(?:(?:${NUMBER})(?:[- ](?:and|to|or|and a) ?[- ]?(?:${NUMBER}|half))?|half an?|several|a few|many|dozens of|hundreds of|a couple of)[ -](?:long |full |whole |more |consecutive |straight )?${UNITS}s?(?:-long)?\b(?! (?:ago|old)|-old)`,
      'gi',
    ),
    read: (m) => lengthIn(m[1]),
  },
  {
    name: 'for units',
    pattern:
      /(?<=\b(?:for|over|after|in|of|spent|took|lasted) )(?:many |some |recent |long )?(years|months|weeks|days|hours|decades|centuries)\b(?! ago)/gi,
    read: (m) => lengthIn(m[1]?.replace(/s$/, '')),
  },
  {
    name: 'time of day',
    pattern:
      /(?<![\d:.,])\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?(?:a\.m\.|p\.m\.|[ap]m\b)(?: (?:[A-Z]{2,4}|local time))?|(?<![\d:.,])\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?: (?:GMT|UTC|CET|EST|EDT|PST|PDT|BST))?|(?<=\b(?:at|by|around|before|after|until) )(?:noon|midnight)\b/gi,
    read: () => ({ kind: 'time', days: null, grain: 'time of day', relative: true }),
  },
];
