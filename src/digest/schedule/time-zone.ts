import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { ABBREVIATIONS } from './zone-abbreviations.ts';
import { zoneBehind, zoneNames } from './zone-names.ts';

/** Longer than any name of a zone. */
const LONGEST = 60;
const UTC_NAMES: ReadonlySet<string> = new Set(['utc', 'etc/utc', 'uct', 'etc/uct', 'zulu', 'etc/zulu', 'z']);
/** Two zones or more for the same letters are listed up to here. */
const LISTED = 4;

/** Ways to write a time zone, in the order in which they are tried. Null: not written that way. */
const RULES: readonly { readonly name: string; readonly read: (key: string, text: string) => Result<string> | null }[] =
  [
    { name: 'utc', read: (key) => (UTC_NAMES.has(key) ? success('UTC') : null) },
    { name: 'offset', read: (key, text) => (isOffset(key) ? failure(offset(text)) : null) },
    {
      name: 'abbreviation',
      read: (key, text) => {
        const zones = ABBREVIATIONS.get(key);
        return zones ? failure(abbreviation(text, zones)) : null;
      },
    },
    {
      name: 'full name',
      read: (key) => {
        const zone = zoneNames().byName.get(key);
        return zone ? success(zone) : null;
      },
    },
    {
      name: 'city',
      read: (key, text) => {
        const zones = [...(zoneNames().byCity.get(key) ?? [])];
        if (zones.length > 1) return failure(several(text, zones));
        return zones[0] ? success(zones[0]) : null;
      },
    },
    {
      name: 'other name of the database',
      read: (key) => {
        const zone = zoneBehind(key);
        return zone ? success(zone) : null;
      },
    },
  ];

/**
 * Reads a time zone: an IANA name in any case (`europe/berlin`), the city alone where only one zone is called after it
 * (`New York`), or `UTC`. Given is the IANA name of today (`Asia/Kolkata` for `Asia/Calcutta`). Offsets and abbreviations
 * are refused: they say how far a clock is ahead now, and not when it changes.
 */
export function readTimeZone(text: string): Result<string> {
  const clean = text.normalize('NFKC').trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  // São Paulo is America/Sao_Paulo there.
  const key = clean.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '_');
  if (key === '') return failure(unknown('nothing'));
  for (const { read } of RULES) {
    const zone = read(key, clean);
    if (zone) return zone;
  }
  return failure(unknown(`“${clean}”`));
}

/** Whether a text can only be meant as a time zone, be it one that is refused. */
export function looksLikeTimeZone(text: string): boolean {
  const zone = readTimeZone(text);
  return zone.ok || zone.problem.code !== 'time-zone-unknown';
}

const isOffset = (key: string): boolean => /^(?:utc|gmt|etc\/gmt)?_?[+\-−]_?\d[\d:]*$/.test(key) || key === 'etc/gmt0';

const offset = (text: string): Problem => ({
  code: 'time-zone-offset',
  message: `“${text}” says how far clocks are from UTC now, but not when they change, so a digest would be an hour off for part of the year. Write the place, such as Europe/Berlin or New York, or UTC for a clock that never changes.`,
});

const abbreviation = (text: string, zones: readonly string[]): Problem => ({
  code: 'time-zone-abbreviation',
  message: `“${text}” does not say whose clocks are meant and when they change, so a digest could be an hour off for part of the year. Write the place, such as ${zones.join(' or ')}.`,
});

const several = (text: string, zones: readonly string[]): Problem => ({
  code: 'time-zone-several',
  message: `More than one time zone is called “${text}”. Write one of them in full: ${zones.slice(0, LISTED).join(', ')}.`,
});

const unknown = (found: string): Problem => ({
  code: 'time-zone-unknown',
  message: `I know no time zone for ${found}. Write its IANA name, such as Europe/Berlin, America/New_York or Asia/Kolkata, the large city that it is called after, or UTC.`,
});
