/** Words that often answer the same question but mean less or more. A line a group, as `SynonymGroup` describes. */
export const NEAR_WORDS = `
blacklist, designate
ambassador, envoy
delist, remove, lift, exclude, take off, strike off, unban
ban, bar, block, exclude
start, launch, open, initiate
end, close, finish, terminate, abolish
leader, commander, president, chairman, ruler
ask, request, urge, submit, file
submit … proposal, ask, request, file, petition, recommend
propose, suggest, recommend, put forward, submit
recognize, legitimize
establish, open, launch, start
say, claim, argue, add, note, report, write
claim, allege, assert, maintain
accuse, charge, blame, denounce
describe, call, characterize
worry, fear, concern, alarm, threat
attack, raid, offensive, shell
help, support, fund, back
finance, fund, pay for, bankroll, sponsor
agreement, treaty, pact, deal, contract, memorandum
talks, meeting, dialogue, contacts, consultations
contact, communicate, dialogue
country, state, nation
government, authorities, administration, cabinet, regime
parliament, legislature, congress, assembly
organization, group, movement, body
group, faction, militia
official, representative, minister, spokesman
expert, analyst, specialist, researcher, scholar
critic, opponent
supporter, backer, ally, proponent
kill, shoot, murder, execute
die, kill, perish
victim, casualty
injured, casualty, hospitalized
resign, leave, retire, depart
dismiss, remove, replace
appoint, elect, select, choose, hire
become, be named, be appointed, take over as
increase, double, expand, raise
decrease, halve, shrink, weaken
limit, restrict, curb, cap
strengthen, boost, reinforce, bolster
weaken, undermine
improve, better, upgrade
worsen, deteriorate
cause, lead to, trigger, result in, spark
because of, due to, owing to, as a result of, on account of
prevent, avoid, stop, keep … from
use, employ, deploy
develop, design, create
make, produce, manufacture
supply, deliver, provide, send
send, dispatch, deploy
export, sell, ship
import, buy
cost, spend, budget, price, be worth
pay, spend, cost
open, launch, begin
reopen, resume, restart
resume, restart, continue
decision, ruling, verdict, judgment
order, command, instruct, tell
law, bill, act
vote, ballot, referendum
plan, intend, project, scheme
hope, expect, wish
expect, forecast, predict
study, survey, report
find, conclude, show
test, trial, experiment
patient, case
infection, case, disease
live, reside, dwell
home, house, residence
headquarters, be based, head office
located, situated, lie, based
come from, originate, trace … back, descend
origin, roots, background
born, native
study, attend, graduate
work, serve
member, part of
own, belong to, possess
hold, keep, have
carry, transport, ship
travel, fly, arrive, visit
cross, pass
stay, keep … open, remain
host, receive, welcome
invite, call, ask
attend, take part in, participate in, join
keen, eager, want, seek
want, seek, wish, hope
interest, goal, aim
shelter, refuge, safe haven, harbor
danger, threat, menace
stable, calm, stabilize
instability, unrest, turmoil
conflict, fighting, violence
protest, demonstration, rally, march
strike, walkout, industrial action
shortage, deficit, gap
poor, impoverished
rich, wealthy
mine, mineral, mining
`;
