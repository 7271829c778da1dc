import { visible } from '../../chat/wording/visible.ts';
import { readSource } from '../../corpus/formats/read.ts';
import { readGivenFile } from '../given-file.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { readSettings, type SettingFlags } from '../settings.ts';

/**
 * `ibid text FILE`: the text that spans count in. Exact to the character where it goes to a file or a program; on a
 * terminal characters that would act on it are shown as escapes.
 */
export async function textCommand(path: string, flags: SettingFlags, io: Io): Promise<Outcome> {
  const settings = readSettings(io.environment, flags, io.folder);
  if (!settings.ok) return settings;
  const file = await readGivenFile(path, settings.value, io.folder);
  if (!file.ok) return file;
  const source = await readSource(file.value.name, file.value.bytes);
  if (!source.ok) return source;
  const { text } = source.value;
  await io.out(io.outIsTerminal ? `${visible(text).replace(/\n$/, '')}\n` : text);
  return DONE;
}
