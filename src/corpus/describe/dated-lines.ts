import type { WrittenDate } from './date-forms.ts';
import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';

/** A date with the line it stands in. */
export interface DatedLine {
  readonly date: WrittenDate;
  readonly line: Line;
  /** The words of the line in front of the date; where there are none, those of the line above if it is short. */
  readonly before: string;
  /** The words of the line behind the date. */
  readonly after: string;
  /** Characters of the line beside the date. */
  readonly beside: number;
}

/** Long enough for "Published by the Office of Public Affairs on", too long for a sentence. */
const LABEL_LINE = 60;

/** Names of picture files hold the day the picture was taken or put there. */
const FILE_NAME = /^(?:screen ?shot|bildschirmfoto|capture d|img_|dsc_?\d|pxl_)/i;

export function datedLines(lines: readonly Line[], dates: readonly WrittenDate[]): DatedLine[] {
  const found: DatedLine[] = [];
  for (const date of dates) {
    const line = lineAt(lines, date.start);
    if (!line || line.start > date.start || FILE_NAME.test(line.text)) continue;
    const inLine = line.text.slice(0, date.start - line.start);
    const above = lines[line.index - 1]?.text ?? '';
    const before = /[\p{L}\p{N}]/u.test(inLine) || above.length > LABEL_LINE ? inLine : `${above}\n${inLine}`;
    const after = line.text.slice(Math.max(0, date.end - line.start));
    found.push({ date, line, before, after, beside: Math.max(0, line.text.length - (date.end - date.start)) });
  }
  return found;
}
