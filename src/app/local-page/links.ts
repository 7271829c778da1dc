import type { LinkTo } from '../../chat/desk/with-links.ts';
import type { State } from '../../store/open-state.ts';
import { linkKey } from './link-key.ts';
import { documentAddress, isPermitted, type Permit, permitFor } from './signed-link.ts';

/** Links by which documents are opened from outside. */
export interface Links {
  readonly publicUrl: string;
  /** The address of a quotation's page, which opens that one document for a while. */
  readonly to: LinkTo;
  allows(file: string, permit: Permit): boolean;
}

/** @param now milliseconds since 1970 */
export async function openLinks(
  publicUrl: string,
  state: Pick<State, 'remember' | 'recall'>,
  now: () => number,
): Promise<Links> {
  const key = await linkKey(state);
  return {
    publicUrl,
    to: (citation) => documentAddress(publicUrl, citation, permitFor(citation.file, now(), key)),
    allows: (file, permit) => isPermitted(file, permit, now(), key),
  };
}
