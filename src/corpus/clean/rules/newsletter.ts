import { lineRule } from '../rule.ts';

const LABEL =
  /^(?:our |the |daily |weekly |free |email |e-mail )*newsletters?(?: sign-?up| subscription| abonnieren| anmeldung)?$/;
const INVITATION =
  /\b(?:sign|signing) up\b.{0,80}\b(?:newsletter|e-?mail|inbox|alerts?|updates?|latest|daily|weekly|briefing)|\b(?:subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|alerts?|mailing list|updates|channel)\b|\b(?:get|receive|delivered|straight|sent|direct(?:ly)?)\b.{0,100}\b(?:in|to|into) your (?:inbox|mailbox|e-?mail)|^enter your e-?mail|^your e-?mail address\b|\bjoin (?:our|the|\d[\d,.]* ).{0,40}\b(?:newsletter|mailing list|subscribers)|\bunsubscribe at any time\b|^(?:thank you|thanks) for (?:subscribing|signing up)|\bnewsletter\b.{0,60}\b(?:abonnieren|anmelden|bestellen|erhalten)|\b(?:abonnez-vous|inscrivez-vous)\b.{0,60}\bnewsletter|\b(?:suscríbete|suscríbase|regístrate)\b|\biscriviti (?:alla|alle)\b.{0,30}newsletter|\bassine (?:a|nossa)\b.{0,30}newsletter|^(?:follow|join) us on (?:telegram|whatsapp|google news)|,? (?:delivered )?(?:straight |direct )?(?:in|to) your inbox\b(?: (?:at|by|every|each|before)\b.{0,30})?\.?$|^for regular updates\b/i;

export const newsletter = lineRule('newsletter', 'invites to a newsletter or to alerts', (line) => {
  if (line.text.length > 300 || line.listMark) return false;
  return LABEL.test(line.key) || (line.sentences <= 3 && INVITATION.test(line.text) && !/^["“„«]/.test(line.text));
});
