import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MANIFEST } from '../index/store/manifest.ts';

const REMEMBERED = z.object({ manifest: z.object({ documentsDir: z.string() }) });

/**
 * The documents folder that an index was made of, also where the index itself is damaged or of another version; null
 * when that can no longer be read, or there is no such folder any more.
 */
export function rememberedDocuments(indexDir: string): string | null {
  try {
    const { manifest } = REMEMBERED.parse(JSON.parse(readFileSync(join(indexDir, MANIFEST), 'utf8')));
    return statSync(manifest.documentsDir).isDirectory() ? manifest.documentsDir : null;
  } catch {
    return null;
  }
}
