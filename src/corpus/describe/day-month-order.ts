import type { WrittenDate } from './date-forms.ts';

type Order = 'day first' | 'month first';

/**
 * Settles dates like `03/04/2020` from what else is known of the page, and drops those that stay open: a date that is
 * certain in the same form, a date that only one reading agrees with, the country of the address, the language.
 */
export function settleOrder(dates: readonly WrittenDate[], language: string | null, url: string | null): WrittenDate[] {
  if (!dates.some((date) => date.otherIso)) return [...dates];
  const order = orderOnPage(dates) ?? orderOfCountry(url) ?? orderOfLanguage(language);
  const certain = new Set(dates.filter((date) => !date.otherIso).map((date) => date.iso));
  return dates.flatMap((date) => {
    if (!date.otherIso) return [date];
    if (certain.has(date.iso) !== certain.has(date.otherIso)) {
      return [{ ...date, iso: certain.has(date.iso) ? date.iso : date.otherIso, otherIso: null }];
    }
    if (!order) return [];
    return [{ ...date, iso: order === 'day first' ? date.iso : date.otherIso, otherIso: null }];
  });
}

/** `25/12/2019` on the same page says how its neighbours are meant; so does the way months are written out. */
function orderOnPage(dates: readonly WrittenDate[]): Order | null {
  const numeric = dates.filter((date) => date.form === 'numeric' && !date.otherIso);
  const dayFirst = numeric.some((date) => date.order === 'day first');
  const monthFirst = numeric.some((date) => date.order === 'month first');
  if (dayFirst !== monthFirst) return dayFirst ? 'day first' : 'month first';
  return null;
}

/** Top-level domains of countries that write the day first, and of the United States' own. */
const DAY_FIRST =
  /\.(?:uk|ie|au|nz|in|za|de|at|ch|fr|be|nl|it|es|pt|eu|pl|cz|sk|hu|ro|bg|gr|dk|no|se|fi|ru|ua|tr|br|ar|mx|cl|co|pe|ke|ng|pk|bd|my|sg|ae|il|ma|tn|dz|sn)(?:[:/]|$)/i;
const MONTH_FIRST = /\.(?:us|gov|mil|edu)(?:[:/]|$)/i;

function orderOfCountry(url: string | null): Order | null {
  const host = url === null ? '' : (/^(?:https?:\/\/)?([^/]{1,255})/.exec(url)?.[1] ?? '');
  if (DAY_FIRST.test(host)) return 'day first';
  return MONTH_FIRST.test(host) ? 'month first' : null;
}

/** English is written both ways; every other language that puts strokes between the parts puts the day first. */
function orderOfLanguage(language: string | null): Order | null {
  return language === null || language === 'en' ? null : 'day first';
}
