import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../platforms/terminal/checks.ts';
import { readAccessFile } from '../access-file.ts';
import type { ChatSettings } from '../chat-settings.ts';

/** Whether the access rules can be read, and the folders that they name are there. */
export async function checkAccess({ access }: ChatSettings, documents: string): Promise<Check[]> {
  const name = 'access';
  if (access === null) return [{ name, state: 'good', found: 'every channel sees all documents', remedy: null }];
  const read = await readAccessFile(access);
  if (!read.ok)
    return [
      { name, state: 'fault', found: read.problem.message, remedy: 'The README shows what the file looks like.' },
    ];
  const missing = read.value.folders.filter((folder) => !existsSync(join(documents, folder)));
  if (missing.length === 0) return [{ name, state: 'good', found: `${access} can be read`, remedy: null }];
  const found = `${access} names folders that are not there: ${missing.join(', ')}`;
  const remedy = `Make them in ${documents}, or mend their names; until then who may see only these sees nothing.`;
  return [{ name, state: 'warning', found, remedy }];
}
