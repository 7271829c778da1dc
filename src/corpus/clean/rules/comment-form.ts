import { lineRule } from '../rule.ts';

const FORM =
  /^please (?:enter|type|write) (?:your|a|an) (?:comment|name|e-?mail|answer|valid)\b|^(?:enter|write|type) your comment\b|^you have entered an incorrect email|\byour e-?mail (?:address )?(?:will|is) (?:not|never|kept)\b|^required fields are marked\b|^save my name, e-?mail|^(?:mail|e-?mail) \(?(?:will )?not (?:be )?(?:published|shared)|^(?:name|e-?mail|website|comment|url|message|nom|nombre|nome|correo)(?: address)? ?(?:\*|\(required\)|:\*|\(optional\)|\(erforderlich\))|^notify me (?:of|via|when|by)\b|^(?:leave|post|add|write|submit) (?:a |your |an )?(?:new )?(?:comment|reply|response)s?\b.{0,30}$|^(?:click here to )?cancel reply\b|^(?:log|sign) ?in (?:or (?:register|sign up) )?to (?:comment|leave|post|reply|join)\b|^you must be (?:logged|signed) in to\b|^(?:be the )?first to comment\b|^comments (?:are|for this .{1,20} are) (?:closed|moderated|disabled|off)\b|^(?:comments? )?moderation is (?:on|enabled)|^allowed html\b|^you (?:may|can) use these html\b|^deine e-?mail-adresse wird nicht\b|^erforderliche felder sind\b|^meinen namen, meine e-?mail|^votre adresse (?:e-?mail|de messagerie) ne sera pas|^les champs obligatoires|^tu (?:dirección de )?(?:correo|email) .{0,20}no será|^los campos (?:obligatorios|necesarios)|^il tuo indirizzo email non sarà|^o seu endereço de e-?mail não será|^je e-?mailadres wordt niet|^(?:schreibe|hinterlasse) (?:einen|eine) (?:kommentar|antwort)|^laisser un commentaire|^deja (?:un comentario|una respuesta)|^メールアドレスが公開されることはありません/i;

export const commentForm = lineRule(
  'comment-form',
  'part of the form for readers’ comments',
  (line) => line.text.length <= 240 && FORM.test(line.text),
);
