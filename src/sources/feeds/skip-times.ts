const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Twenty-four hours written out with room to spare. */
const LONGEST = 2_000;

/**
 * The hours and days at which an RSS feed does not want to be asked, in UTC. (feedsmith leaves them out where there is only
 * one of them, so they are read from the text.) The hour 24 of older feeds is midnight.
 */
export function skipTimes(xml: string): {
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
} {
  const hours = valuesIn(xml, 'skipHours', 'hour').filter((value) => /^\d{1,2}$/.test(value) && Number(value) <= 24);
  const days = valuesIn(xml, 'skipDays', 'day').map((value) => WEEKDAYS.indexOf(value.toLowerCase()));
  return {
    skipHours: [...new Set(hours.map((hour) => Number(hour) % 24))],
    skipDays: [...new Set(days.filter((day) => day !== -1))],
  };
}

function valuesIn(xml: string, list: string, item: string): readonly string[] {
  const start = xml.indexOf(`<${list}>`);
  if (start === -1) return [];
  const part = xml.slice(start, start + LONGEST).split(`</${list}>`, 1)[0]!;
  const values = part.split(`<${item}>`).slice(1);
  return values.map((value) => value.split('<', 1)[0]!.trim());
}
