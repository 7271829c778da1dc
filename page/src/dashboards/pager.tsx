/** Goes through a long list a page at a time. */
export function Pager({
  total,
  offset,
  limit,
  go,
}: {
  total: number;
  offset: number;
  limit: number;
  go: (offset: number) => void;
}) {
  if (total <= limit && offset === 0) return null;
  const last = Math.min(total, offset + limit);
  return (
    <nav class="pager" aria-label="Pages of the list">
      <button type="button" disabled={offset === 0} onClick={() => go(Math.max(0, offset - limit))}>
        Earlier
      </button>
      <span role="status">
        {total === 0 ? 0 : offset + 1} to {last} of {total.toLocaleString('en')}
      </span>
      <button type="button" disabled={last >= total} onClick={() => go(offset + limit)}>
        Later
      </button>
    </nav>
  );
}
