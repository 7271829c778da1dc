// Verbs that news is told with: base form, past, participle; the last two are left out where they are regular. Only these
// are turned into questions, since their other forms are known.
const VERBS = `accept, acquire, adopt, agree, announce, appoint, approve, arrest, ask, attack, award, ban banned, begin began begun,
  block, bomb, break broke broken, build built, burn, buy bought, cancel, capture, carry, choose chose chosen, claim,
  close, collapse, confirm, convict, cover, create, cross, damage, declare, defeat, demolish, deploy, destroy, detain, discover,
  dismiss, dissolve, draw drew drawn, drop dropped, elect, employ, end, enter, establish, evacuate, execute, expel expelled, fall fell fallen,
  file, find found, fine, fire, flee fled, found, free, give gave given, grant, halt, hand, hold held, host, impose, injure,
  inspect, introduce, invade, invite, issue, join, kill, land, launch, lead led, leave left, lift, lose lost, make made, merge, move,
  name, nominate, occupy, open, order, outlaw, overthrow overthrew overthrown, pardon, pass, pay paid, postpone, privatise,
  promise, propose, protest, publish, purchase, raise, ratify, reach, recall, receive, recognise, recognize, recover, reject,
  release, remove, rename, reopen, repair, repeal, replace, rescue, resign, restore, resume, retire, return, reveal, save, scrap scrapped,
  seize, sell sold, send sent, sentence, settle, shoot shot, shut, sign, sink sank sunk, spend spent, start, steal stole stolen,
  strike struck, suspend, swear swore sworn, take took taken, test, train, treat, unveil, visit, vote, win won,
  withdraw withdrew withdrawn, write wrote written, handle, deepen, collect, deliver, submit submitted, report, reduce,
  increase, expand, arrive, die, earn, demand, deny, develop, endorse, fight fought, form, gain, identify, investigate, meet met,
  offer, organise, organize, pledge, produce, provide, refuse, replace, serve, sue, support, surrender, target, threaten, travel,
  urge, use, veto, violate, complete, extend, defend, double, quit, climb, reverse, install, convene, secure, upgrade`;

export interface Verb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const TABLE: readonly Verb[] = VERBS.split(',').map((row) => {
  const [base = '', past = regular(base), participle = past] = row.trim().split(/\s+/);
  return { base, past, participle };
});

function regular(base: string): string {
  if (/(?:[^aeiou])y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

const byPast = new Map(TABLE.map((verb) => [verb.past, verb]));
const byParticiple = new Map(TABLE.map((verb) => [verb.participle, verb]));

/** The verb whose past tense a word is; null for one that is not known. */
export const pastOf = (word: string): Verb | null => byPast.get(word) ?? null;
export const isParticiple = (word: string): boolean => byParticiple.has(word);
