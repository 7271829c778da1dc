import type { Page } from '../page.ts';
import { isLinkLike } from '../rule.ts';

export interface Naming {
  readonly rule: string;
  readonly reason: string;
}

const BY_FURNITURE = {
  navigation: { rule: 'navigation', reason: 'button or menu, by its words and the lines around it' },
  sharing: { rule: 'share-line', reason: 'buttons for sharing, by their words and the lines around' },
  footer: { rule: 'footer', reason: 'foot of the site, by its words and the lines around it' },
  'other-stories': { rule: 'headline-list', reason: 'heads a list of other stories' },
  comments: { rule: 'comment-form', reason: 'readers’ comments begin or are asked for' },
} as const satisfies Record<string, Naming>;

const NAVIGATION: Naming = { rule: 'navigation', reason: 'short line among links, not among sentences' };
const HEADLINES: Naming = { rule: 'headline-list', reason: 'reads as a link to another story, among links' };
const BYLINE: Naming = { rule: 'byline', reason: 'date or time among lines that are not body' };
const COMMENTS: Naming = { rule: 'reader-comments', reason: 'stands among readers’ comments' };
const TITLE: Naming = { rule: 'repeated-title', reason: 'the title among lines that are not body' };
const FOOTER: Naming = { rule: 'footer', reason: 'stands below the body among lines that are not body' };
const OTHER: Naming = { rule: 'page-furniture', reason: 'stands apart from the body, among lines that are not body' };

/** A name for what the weights removed, from what the line looks like and where it stands. */
export function nameRemoval(page: Page, at: number, lastKept: number, commentsAt: number): Naming {
  const line = page.lines[at]!;
  if (line.furniture !== null) return BY_FURNITURE[line.furniture];
  if (commentsAt >= 0 && at > commentsAt && at > lastKept) return COMMENTS;
  if (line.commentMeta) return COMMENTS;
  if (line.title) return TITLE;
  if ((line.date || line.clock) && line.words <= 12) return BYLINE;
  if (line.words <= 4 || line.letters === 0) return NAVIGATION;
  if (isLinkLike(line)) return HEADLINES;
  return at > lastKept ? FOOTER : OTHER;
}
