/** The first line of a reply whose first delivery may have arrived. */
export const POSSIBLE_COPY = 'This may be a second copy: Ibid was restarted while it posted the first.';

/** Shown where a page of a reply begins after its end, because the documents have changed in between. */
export const NO_MORE = 'There is no more.';

/** Label of the button that shows the rest: `3 more`; `More` where what is left are no items. */
export function moreInWords(items: number): string {
  return items > 0 ? `${items} more` : 'More';
}

/** Instead of that button where the rest follows at once (`Reply.rest`): `3 more in the thread below.` */
export function restInThread(items: number): string {
  return items > 0 ? `${items} more in the thread below.` : 'It goes on in the thread below.';
}
