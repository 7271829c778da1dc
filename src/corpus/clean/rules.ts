import type { Rule } from './rule.ts';
import { authorBio } from './rules/author-bio.ts';
import { byline } from './rules/byline.ts';
import { captcha } from './rules/captcha.ts';
import { caption } from './rules/caption.ts';
import { commentForm } from './rules/comment-form.ts';
import { cookieText } from './rules/cookie-text.ts';
import { disclaimer } from './rules/disclaimer.ts';
import { footer } from './rules/footer.ts';
import { headlineList } from './rules/headline-list.ts';
import { headlineRun } from './rules/headline-run.ts';
import { linkRow } from './rules/link-row.ts';
import { masthead } from './rules/masthead.ts';
import { navigation } from './rules/navigation.ts';
import { newsletter } from './rules/newsletter.ts';
import { pageNumber } from './rules/page-number.ts';
import { readAlso } from './rules/read-also.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { shareLine } from './rules/share-line.ts';
import { siteBoilerplate } from './rules/site-boilerplate.ts';
import { tagList } from './rules/tag-list.ts';
import { videoPlayer } from './rules/video-player.ts';

/** In the order in which they are asked; the first that marks a line names it. */
export const RULES: readonly Rule[] = [
  captcha,
  cookieText,
  commentForm,
  newsletter,
  disclaimer,
  readAlso,
  videoPlayer,
  caption,
  byline,
  repeatedTitle,
  headlineList,
  headlineRun,
  tagList,
  shareLine,
  linkRow,
  authorBio,
  footer,
  pageNumber,
  siteBoilerplate,
  navigation,
  masthead,
];
