import { furnitureNear, lineRule } from '../rule.ts';

/** Words of buttons that cannot be a heading of the body. */
const PLAIN =
  /^share ?: |^(?:click to )?(?:share|tweet|pin) (?:this|on|via|it)\b.{0,60}$|^(?:e-?mail|print) this (?:article|page|story|post)\b|^follow (?:us|me) on\b.{0,60}$|^(?:share|link copied|copy link|share this)$|^auf (?:facebook|twitter|whatsapp) teilen$|^partager sur |^compartir en |^condividi su |^compartilhar (?:no|em) /i;

export const shareLine = lineRule('share-line', 'buttons for sharing the page', (line, at, page) => {
  if (line.words > 20 || line.endsSentence || line.listMark) return false;
  return PLAIN.test(line.key) || (line.furniture === 'sharing' && furnitureNear(page, at, 1));
});
