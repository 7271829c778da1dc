// "told councillors on Wednesday": the day belongs to what was said, not to what it was said about.
const SPEAKING = /\b(?:said|told|says|announced|reported|wrote|added|stated|tweeted|confirmed)\b[^.;:]{0,40}$/i;

/** Whether the day at `start` is the one on which somebody spoke: only days are, years and months are not. */
export const isDayOfSpeaking = (text: string, start: number, end: number): boolean =>
  /day$/i.test(text.slice(start, end)) && SPEAKING.test(text.slice(Math.max(0, start - 70), start));

// "Correction, 22 November 2025: an earlier version of this article …".
const NOTE =
  /(?:^|[.\n]\s*)(?:correction|corrected|clarification|updated?|editor['’]s note|first published|last updated)\b[^.:;\n]{0,30}$/i;

/** Whether the day at `start` is the one on which a note was put to the article. */
export const isDayOfANote = (text: string, start: number): boolean =>
  NOTE.test(text.slice(Math.max(0, start - 60), start));

/** "It began because they cut the pay in February": the day of the reason is not that of the event, which ends before it. */
export const isOfTheReason = (text: string, event: number, start: number): boolean =>
  event <= start && /\bbecause\b/i.test(text.slice(event, start));
