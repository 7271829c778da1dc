import { readdir } from 'node:fs/promises';
import { formatOf } from '../../corpus/formats/read.ts';
import { openIndex } from '../../index/store/open-index.ts';
import type { Check } from '../../platforms/terminal/checks.ts';
import { amount } from '../../platforms/terminal/progress.ts';
import type { Settings } from '../settings.ts';

/** Whether the documents folder is there, can be read, and holds something that Ibid reads. */
export async function checkDocuments({ documents }: Settings): Promise<Check> {
  const name = 'documents';
  try {
    const entries = await readdir(documents, { recursive: true, withFileTypes: true });
    const readable = entries.filter((entry) => entry.isFile() && formatOf(entry.name) !== null).length;
    if (readable > 0)
      return { name, state: 'good', found: `${documents} holds ${amount(readable, 'file')}`, remedy: null };
    return {
      name,
      state: 'fault',
      found: `${documents} holds no file that Ibid reads`,
      remedy: 'Put .txt, .md, .html, .pdf or .docx files there, or set IBID_DOCUMENTS to the folder that has them.',
    };
  } catch (error) {
    return {
      name,
      state: 'fault',
      found: `${documents} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      remedy: 'Make the folder, or set IBID_DOCUMENTS to the one that has your documents.',
    };
  }
}

/** Whether an index is there, whole, of this version, and of these documents. */
export function checkIndex({ index, documents }: Settings): Check {
  const name = 'index';
  const opened = openIndex(index);
  if (!opened.ok) {
    const missing = opened.problem.code === 'index-missing';
    return {
      name,
      state: missing ? 'warning' : 'fault',
      found: opened.problem.message,
      remedy: missing ? 'It is built with the first question, or now: ibid index' : 'Build it again: ibid index',
    };
  }
  const { documents: indexed, passageCount, documentsDir } = opened.value;
  const found = `${amount(indexed.length, 'document')}, ${amount(passageCount, 'passage')}`;
  if (documentsDir === documents) return { name, state: 'good', found, remedy: null };
  return {
    name,
    state: 'warning',
    found: `${found}, but of ${documentsDir}`,
    remedy: 'Set IBID_DOCUMENTS to that folder, or run ibid index to index the folder that is set.',
  };
}
