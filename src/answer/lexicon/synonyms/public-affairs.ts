/** Words for the same thing: states, offices, law, speech, war. A line a group, as `SynonymGroup` describes. */
export const PUBLIC_AFFAIRS = `
delist, remove … from … list, take … off … list, strike … from … list, strike … off … list, drop … from … list, strip … of … designation, lift … designation, revoke … designation
remove, take off, strike off, drop, removal
blacklist, put on … list, add … to … list, place … on … list, include … in … list
ban, outlaw, prohibit, forbid, proscribe, prohibition
legalize, make … legal, lift … ban
lift … ban, end … ban, remove … ban, suspend … ban, unban
terrorist, terror
terrorist list, list of terrorist organizations, list of terrorist groups, list of banned organizations, terror list, terrorist designation
buy, purchase, acquire, take over, acquisition
sell, sell off, sale
start, begin, commence, get under way
end, stop, halt, cease
start, beginning, onset
finish, complete, conclude, wrap up
kill, slay
die, death, dead, pass away, lose … life
murder, homicide
assassinate, assassination
injure, wound, hurt
casualty, dead and wounded
leader, head, chief
lead, head, be at the head of
boss, chief executive, ceo
president, head of state
prime minister, premier, head of government
foreign minister, top diplomat, chief diplomat, secretary of state
spokesman, spokeswoman, spokesperson
envoy, special representative, emissary
attorney, lawyer, counsel
police officer, policeman, policewoman, cop
lawmaker, legislator, member of parliament, mp, deputy
politician, statesman
soldier, serviceman, servicewoman
troops, soldiers, forces
fighter, militant, insurgent, rebel
refugee, displaced person
doctor, physician
teacher, instructor
ask for, request, seek, call for
proposal, suggestion
petition, appeal
call, dub, label, describe as, brand, refer to as
worried, concerned, anxious
worry, concern
fear, be afraid
recognize, recognition, acknowledge
establish, set up, found, create
set up, form
sign, signature, ink
resign, step down, quit, stand down, leave office
retire, retirement
fire, dismiss, sack, oust, remove from office
oust, topple, overthrow, depose
elect, vote in
election, vote, poll
appoint, name, appointment
nominate, nomination, put forward
marry, wed, tie the knot, get married
divorce, split up
spouse, husband, wife
visit, travel to, trip
go, travel
trip, journey
arrive, reach, arrival
depart, leave, departure
increase, rise, grow, go up, climb
decrease, fall, drop, decline, go down
raise, hike, put up
reduce, cut, lower, slash
soar, surge, jump, skyrocket
plunge, plummet, slump, tumble
author, writer
write, author, pen
publish, release, issue, publication
accuse, accusation, allege
blame, hold responsible
charge, indict
say, state, tell
argue, contend, maintain
deny, reject, denial
confirm, confirmation
announce, announcement, declare
reveal, disclose, unveil
admit, concede
warn, caution, warning
threaten, threat
promise, pledge, vow
assure, guarantee
agree, agreement, deal, accord
agree, consent, accept
refuse, decline, turn down, reject
approve, approval, back, endorse, give … green light
support, back
oppose, be against, opposition
criticize, condemn, denounce, criticism
praise, commend, hail
welcome, greet
thank, gratitude
help, aid, assist, assistance
protect, guard, safeguard
attack, strike, assault
bomb, bombing, blast, explosion
explode, blow up, explosion, blast
invade, invasion
occupy, occupation
capture, seize, take control of
fight, battle, combat
war, conflict
ceasefire, truce, armistice
peace, peace agreement
withdraw, pull out, withdrawal, pullout
withdraw, retract, take back
retreat, fall back
surrender, give up
evacuate, evacuation
flee, escape
arrest, detain, take into custody
jail, imprison, put behind bars
jail, prison
free, release, set free
kidnap, abduct
hostage, captive
sentence, sentenced to
convict, find guilty, conviction
acquit, clear, find not guilty
sue, file a lawsuit, take … to court
lawsuit, suit, legal action
court, tribunal
judge, justice
law, legislation, statute
decree, executive order
rule, regulation
sanction, sanctions, punitive measure
embassy, diplomatic mission
diplomatic relations, diplomatic ties
ties, relations, relationship
talks, negotiations, discussions
negotiate, hold talks
meet, meeting, hold talks
host, hold
summit, meeting of leaders
ally, alliance
enemy, foe, adversary
friend, companion
cooperation, collaboration
`;
