import type { Reason } from '../../answer/evidence/rank.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import { placeOf, type Setting } from './citation.ts';
import { wrap } from './wrap.ts';

export interface ShownCandidate {
  readonly file: string;
  /** 1-based; null where the file has changed since it was indexed. */
  readonly line: number | null;
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Remarks that are no number, such as why it was left out. */
  readonly remarks: readonly string[];
}

export interface Explanation {
  /** What was understood of the question, such as `['asked for', 'when']`. */
  readonly understood: readonly (readonly [name: string, value: string])[];
  readonly candidates: readonly ShownCandidate[];
}

/** A part smaller than this is not worth a reader's line. */
const SMALLEST_PART = 0.005;

/** What was understood, then every candidate, best first, with its reasons by the weight they had. */
export function renderExplanation({ understood, candidates }: Explanation, setting: Setting): string {
  const { ink, width } = setting;
  const widest = Math.max(0, ...understood.map(([name]) => name.length)) + 2;
  const head = understood.flatMap(([name, value]) => {
    const [first = '', ...rest] = wrap([{ text: visibleLine(value) || '-' }], { width, indent: ' '.repeat(widest) });
    return [ink.strong(name.padEnd(widest)) + first.slice(widest), ...rest];
  });
  const body = candidates.flatMap((candidate, i) => [
    '',
    `${ink.strong(`${i + 1}.`)} ${candidate.score.toFixed(3)}  ${ink.faint(visibleLine(placeOf(setting.pathOf(candidate.file), candidate.line)))}`,
    ...wrap([{ text: `“${visibleLine(candidate.text)}”` }], { width, indent: '   ' }),
    ...table(candidate.reasons),
    ...candidate.remarks.flatMap((remark) =>
      wrap([{ text: visibleLine(remark), ink: ink.faint }], { width, indent: '   ' }),
    ),
  ]);
  const none = candidates.length === 0 ? ['', 'No candidate: no word of the question stands in the documents.'] : [];
  return [...head, ...body, ...none].map((line) => `${line}\n`).join('');
}

function table(reasons: readonly Reason[]): string[] {
  const shown = reasons
    .filter((reason) => Math.abs(reason.part) >= SMALLEST_PART)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  const widest = Math.max(0, ...shown.map((reason) => reason.name.length));
  return shown.map(({ name, value, part }) => {
    const signed = `${part < 0 ? '-' : '+'}${Math.abs(part).toFixed(3)}`;
    return `   ${name.padEnd(widest)} ${value.toFixed(3).padStart(8)} ${signed.padStart(9)}`;
  });
}
