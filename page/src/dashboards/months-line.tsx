/** Pixels of the highest bar, and of the years under it. Across, everything is in per cent of the width there is. */
const HEIGHT = 72;
const BOTTOM = 18;
/** Share of the width below which two years' names would run into each other on a phone. */
const YEAR_ROOM = 14;

/** Documents by the month of their publication, on a line on which each month has the same room. */
export function MonthsLine({
  months,
  undated,
  chosen,
  choose,
}: {
  months: readonly { readonly month: string; readonly documents: number }[];
  undated: number;
  chosen: string;
  choose: (month: string) => void;
}) {
  const dated = months.filter(({ month }) => /^\d{4}-\d{2}$/.test(month));
  const [first, last] = [dated.map(numberOf).reduce(least, Infinity), dated.map(numberOf).reduce(most, -Infinity)];
  if (dated.length === 0) return <p class="faint">No document has a date of publication.</p>;
  const count = last - first + 1;
  const step = 100 / count;
  const highest = dated.reduce((high, { documents }) => Math.max(high, documents), 1);
  const years = yearsOf(first, last);
  const every = Math.max(1, Math.ceil(YEAR_ROOM / (12 * step)));
  return (
    <figure class="months">
      <svg width="100%" height={HEIGHT + BOTTOM} role="img" aria-label={summaryOf(dated, undated)}>
        <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} class="axis" />
        {years.map((year, i) => (
          <g key={year}>
            <line
              class="tick"
              x1={percent((year * 12 - first) * step)}
              x2={percent((year * 12 - first) * step)}
              y1={HEIGHT}
              y2={HEIGHT + 4}
            />
            {i % every === 0 && (year * 12 - first) * step <= 100 - YEAR_ROOM / 2 ? (
              <text x={percent((year * 12 - first) * step)} dx="3" y={HEIGHT + 15}>
                {year}
              </text>
            ) : null}
          </g>
        ))}
        {dated.map((one) => {
          const height = Math.max(3, (one.documents / highest) * (HEIGHT - 8));
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list of months below does the same by keyboard
            <rect
              key={one.month}
              class={one.month === chosen ? 'month chosen' : 'month'}
              x={percent((numberOf(one) - first) * step + step * 0.1)}
              width={percent(step * 0.8)}
              y={HEIGHT - height}
              height={height}
              onClick={() => choose(one.month === chosen ? '' : one.month)}
            >
              <title>{`${one.month}: ${one.documents}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <label>
          Month{' '}
          <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">all</option>
            {dated.map(({ month, documents }) => (
              <option key={month} value={month}>{`${month} (${documents})`}</option>
            ))}
          </select>
        </label>{' '}
        <span class="faint">{undated} without a date of publication</span>
      </figcaption>
    </figure>
  );
}

/** Months since the year 0. */
function numberOf({ month }: { readonly month: string }): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function yearsOf(first: number, last: number): number[] {
  const from = Math.ceil(first / 12);
  return Array.from({ length: Math.max(0, Math.floor(last / 12) - from + 1) }, (_, i) => from + i);
}

function summaryOf(dated: readonly { readonly month: string; readonly documents: number }[], undated: number): string {
  const sum = dated.reduce((all, { documents }) => all + documents, 0);
  return `${sum} documents from ${dated[0]?.month} to ${dated.at(-1)?.month} by month; ${undated} without a date`;
}

const percent = (share: number) => `${share}%`;
const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);
