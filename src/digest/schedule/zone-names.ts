/**
 * Names of the time zone database that ICU, and with it Intl, still keeps under what the places were called before (CLDR
 * never changes an identifier); both are understood, and the one of today is shown.
 */
const OF_TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

interface ZoneNames {
  /** From small letters to the name that is shown. */
  readonly byName: ReadonlyMap<string, string>;
  /** From a city in small letters, with `_` between its words, to all zones that are called after it. */
  readonly byCity: ReadonlyMap<string, ReadonlySet<string>>;
}

let names: ZoneNames | undefined;

/** The zones that this Node knows; read when first asked for (418 of them, 1 ms). */
export function zoneNames(): ZoneNames {
  names ??= readNames();
  return names;
}

function readNames(): ZoneNames {
  const byName = new Map<string, string>();
  const byCity = new Map<string, Set<string>>();
  for (const known of Intl.supportedValuesOf('timeZone')) {
    if (!known.includes('/') || known.startsWith('Etc/')) continue;
    const shown = OF_TODAY[known] ?? known;
    for (const name of new Set([known, shown])) {
      byName.set(name.toLowerCase(), shown);
      const city = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
      byCity.set(city, (byCity.get(city) ?? new Set()).add(shown));
    }
  }
  return { byName, byCity };
}

/** The zone that Intl takes a name for that is none of its own, such as `US/Eastern` or `Japan`; null where it knows none. */
export function zoneBehind(name: string): string | null {
  try {
    const zone = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
    return zoneNames().byName.get(zone.toLowerCase()) ?? null;
  } catch {
    return null;
  }
}
