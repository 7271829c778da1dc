import { titleLine, visibleLine } from '../../../src/chat/wording/visible.ts';
import type { CopyAbout } from '../server/documents.ts';

/** What a copy is called: site and title where it has them, else its file. */
export function nameOf({ title, site, file }: CopyAbout): string {
  const words = [site, title].flatMap((part) => (part === null ? [] : [titleLine(part)]));
  return words.length > 0 ? words.join(': ') : visibleLine(file);
}
