/** Verbs with a particle, and the single verbs they stand for. A line a group, as `SynonymGroup` describes. */
export const PHRASAL_VERBS = `
conduct, carry out
transfer, hand over
dismiss, lay off
demolish, tear down, knock down, pull down
repay, pay back, pay off
repurchase, buy back
accelerate, speed up
erupt, break out
imprison, lock up
rescue, bail out
exclude, rule out
investigate, look into
distribute, hand out, give out
evict, throw out, kick out
extinguish, put out
appear, show up, turn up
explain, spell out
constitute, comprise, make up, compose
abandon, walk away from
separate, break up, split up
escape, break out of, get away
increase, ramp up, step up, scale up
reduce, scale back, cut back, scale down
discover, find out
publish, put out, bring out
install, put up
delay, hold up, push back
secede, break away
retreat, fall back, pull back
`;
