import { lineRule } from '../rule.ts';

const COOKIE = /\bcookies?\b/i;
const CONSENT =
  /\b(?:we|our partners?|this (?:web)?site|our (?:web)?site|the site) (?:and our partners |also )?(?:uses?|stores?|sets?|places?)\b|\b(?:accept|reject|allow|manage|decline|enable) (?:all |our |the |your )?(?:cookies?|use of)|\bby (?:using|continuing|clicking|browsing)\b|\bconsent\b|\b(?:cookie|privacy) (?:choices|preferences|settings)\b|\bpartners? (?:store|use|process)\b|\b(?:wir|diese (?:web)?seite|unsere (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\b|\bverwendung von cookies\b|\b(?:ce site|nous) utilis(?:e|ons)\b|\butiliza(?:mos)?\b|\butilizz(?:a|iamo)\b|\bmaakt gebruik\b|\bprivacy (?:policy|settings|preferences)\b/i;

// The buttons under the notice: "Accept all Reject all", "Manage settings".
const BUTTONS =
  /^(?:(?:accept|reject|decline|allow|deny|refuse) all|(?:manage|customi[sz]e|change|more) (?:settings|options|preferences|choices)|only necessary|save preferences)(?:\s{1,20}(?:(?:accept|reject|decline|allow|deny|refuse) all|(?:manage|customi[sz]e|change|more) (?:settings|options|preferences|choices)|only necessary|save preferences)){0,4}$/i;

export const cookieText = lineRule(
  'cookie-text',
  'asks for consent to cookies',
  (line) => BUTTONS.test(line.text) || (line.text.length <= 600 && COOKIE.test(line.text) && CONSENT.test(line.text)),
);
