import { visibleLine } from '../../chat/wording/visible.ts';
import type { Summary } from '../../index/store/run-update.ts';
import { amount, counted, duration } from '../../platforms/terminal/progress.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { refresh } from '../refresh.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

export interface IndexFlags extends SettingFlags {
  readonly json?: boolean;
}

/** `ibid index`. */
export async function indexCommand(flags: IndexFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const refreshed = await refresh(settings.value, io, {});
  if (!refreshed.ok) return refreshed;
  await io.out(flags.json ? `${JSON.stringify(summaryForm(refreshed.value))}\n` : summaryInWords(refreshed.value));
  return DONE;
}

function summaryForm(summary: Summary): object {
  const { documents, passages, nearDuplicateClusters, added, changed, removed, unchanged, skipped, tookMs } = summary;
  return { documents, passages, nearDuplicateClusters, added, changed, removed, unchanged, skipped, tookMs };
}

/** Most skipped files that are named; with `--json` all are. */
const NAMED = 50;

function summaryInWords(summary: Summary): string {
  const { documents, passages, nearDuplicateClusters, added, changed, removed, unchanged, skipped, tookMs } = summary;
  const lines = [
    `${amount(documents, 'document')}, ${amount(passages, 'passage')}, ${counted(nearDuplicateClusters)} ${nearDuplicateClusters === 1 ? 'story' : 'stories'} in several copies`,
    `${counted(added)} added, ${counted(changed)} changed, ${counted(removed)} removed, ${counted(unchanged)} unchanged, in ${duration(tookMs)}`,
  ];
  if (skipped.length > 0) lines.push(`${counted(skipped.length)} skipped:`);
  for (const { file, reason } of skipped.slice(0, NAMED)) lines.push(`  ${visibleLine(file)}: ${visibleLine(reason)}`);
  if (skipped.length > NAMED) lines.push(`  and ${counted(skipped.length - NAMED)} more; --json names them all`);
  return lines.map((line) => `${line}\n`).join('');
}
