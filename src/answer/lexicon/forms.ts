// Irregular inflections: the base form, then the others. A form of two verbs (found, lay, saw) stands with both.
const INFLECTIONS = `
arise arose arisen, awake awoke awoken, be am is are was were been being, bear bore borne born, beat beaten,
become became, begin began begun, bend bent, bet betted, bid bade bidden, bind bound, bite bit bitten, bleed bled,
blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought, catch caught,
choose chose chosen, cling clung, come came, creep crept, deal dealt, die dying, dig dug, dive dove, do does did done,
draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen,
feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown flies, forbid forbade forbidden,
forecast forecasted, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven,
forgo forwent forgone, freeze froze frozen, get got gotten, give gave given, go goes went gone, grind ground,
grow grew grown, hang hung, have has had, hear heard, hide hid hidden, hold held, keep kept, kneel knelt,
know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, lie lay lain lying,
light lit, lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken,
misunderstand misunderstood, mow mown, outdo outdid outdone, outgrow outgrew outgrown, overcome overcame,
overrun overran, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, pay paid,
plead pled, prove proven, rebuild rebuilt, redo redid redone, repay repaid, rewrite rewrote rewritten,
ride rode ridden, ring rang rung, rise rose risen, run ran, saw sawn, say said, see saw seen, seek sought, sell sold,
send sent, sew sewn, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung,
sink sank sunk, sit sat, sleep slept, slide slid, sling slung, smell smelt, sow sown, speak spoke spoken,
speed sped, spell spelt, spend spent, spill spilt, spin spun, spoil spoilt, spring sprang sprung, stand stood,
steal stole stolen, stick stuck, sting stung, stink stank stunk, strike struck stricken, strive strove striven,
swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
tell told, think thought, throw threw thrown, tread trod trodden, undergo underwent undergone,
understand understood, undertake undertook undertaken, undo undid undone, uphold upheld, wake woke woken,
wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld,
withstand withstood, write wrote written, offset offsetting, foot feet, tooth teeth, man men, woman women,
child children, person people, mouse mice, goose geese, life lives, wife wives, knife knives, leaf leaves, half halves,
thief thieves, wolf wolves, loaf loaves, shelf shelves, calf calves, crisis crises, analysis analyses, basis bases,
thesis theses, hypothesis hypotheses, diagnosis diagnoses, criterion criteria, phenomenon phenomena, datum data,
bacterium bacteria, curriculum curricula, medium media, referendum referenda, memorandum memoranda, index indices,
good better best, bad worse worst, far farther farthest further furthest, many more most, little less least`;

// Words of one family in which a question's verb meets the text's noun. Regular endings that a stemmer folds anyway
// stand here too where it folds only some of them.
const FAMILIES = `
abduct abduction, abolish abolition, absent absence, accept acceptance, accuse accusation, achieve achievement,
acquire acquisition, acquit acquittal, adapt adaptation, adhere adherence, admit admission, adopt adoption,
advance advancement, advise advice adviser, affiliate affiliation, agree agreement, aggressive aggression, allege allegation,
allocate allocation, allow allowance, ally alliance, alter alteration, amend amendment, analyze analysis,
announce announcement, annex annexation, apologize apology, appear appearance, apply application applicant,
appoint appointment, approve approval, argue argument, arrange arrangement, arrive arrival, assassinate assassination,
assemble assembly, assert assertion, assess assessment, assign assignment, assist assistance, associate association,
assume assumption, assure assurance, attend attendance, attract attraction, authorize authorization, award awarded,
bankrupt bankruptcy, baptize baptism, bear birth, behave behavior, believe belief, betray betrayal, bomb bombing bombardment,
breathe breath, bury burial, calculate calculation, capable capability, certify certification certificate,
choose choice, circulate circulation, classify classification, close closure, collaborate collaboration,
collect collection, collide collision, combine combination, commit commitment, communicate communication,
compare comparison, compensate compensation, compete competition, complain complaint, complete completion,
complicate complication, comply compliance, compose composition, compute computation, conceal concealment,
conclude conclusion, condemn condemnation, confess confession, confident confidence, confirm confirmation,
confiscate confiscation, conserve conservation, consider consideration, constitute constitution, construct construction,
consult consultation, consume consumption, contaminate contamination, continue continuation, contract contraction,
contribute contribution, convene convention, converse conversation, convert conversion, convict conviction,
cooperate cooperation, coordinate coordination, correct correction, corrupt corruption, create creation, cremate cremation,
criticize criticism critic, crown coronation, cure curative, damage damaging, deceive deception, decide decision,
declare declaration, decline declination, decrease decreasing, dedicate dedication, deep depth, defeat defeated,
defend defense, define definition, delay delayed, delete deletion, deliver delivery, demand demanding, demolish demolition,
demonstrate demonstration, deny denial, depart departure, depend dependence dependent, deploy deployment,
deport deportation, describe description, designate designation, destroy destruction, detain detention detainee,
detect detection, deter deterrence deterrent, deteriorate deterioration, determine determination, devastate devastation,
develop development, devote devotion, die death dead, differ difference different, diagnose diagnosis, direct direction,
disagree disagreement, disappear disappearance, discharge discharged, disclose disclosure, discover discovery,
discriminate discrimination, discuss discussion, dismiss dismissal, dispose disposal, displace displacement,
dissolve dissolution, distant distance, distinguish distinction, distribute distribution, divide division,
divorce divorced, dominate domination dominance, donate donation donor, dredge dredging dredger, economic economy,
edit edition editor, educate education, elect election electoral, eliminate elimination, embargo embargoed,
emerge emergence, emigrate emigration emigrant, emit emission, employ employment employee employer, encourage encouragement,
enforce enforcement, engage engagement, enlarge enlargement, enlist enlistment, enroll enrollment, enter entry entrance,
entertain entertainment, equip equipment, escalate escalation, establish establishment, estimate estimation,
evacuate evacuation, evaluate evaluation, evict eviction, evolve evolution, examine examination, exceed excess,
exchange exchanged, exclude exclusion, execute execution, exempt exemption, exist existence, expand expansion,
expect expectation, expel expulsion, expire expiry expiration, explain explanation, explode explosion,
exploit exploitation, explore exploration, expose exposure, express expression, extend extension, extradite extradition,
fail failure, famous fame, finance financial, fly flight, follow follower, formal formality, found founder foundation,
fragile fragility, free freedom, fund funding, generate generation, give gift, govern government governor, graduate graduation,
grow growth, guarantee guaranteed, guide guidance, harass harassment, hate hatred, heal health, high height,
hesitate hesitation, hijack hijacking, hot heat, identify identification identity, illustrate illustration,
imagine imagination, imitate imitation, immigrate immigration immigrant, impeach impeachment, implement implementation,
import importation, impose imposition, impress impression, imprison imprisonment, improve improvement,
inaugurate inauguration inaugural, include inclusion, increase increasing, independent independence, indict indictment,
infect infection infectious, inflate inflation, influence influential, inform information, inhabit inhabitant, inherit inheritance,
initiate initiation initiative, injure injury, innovate innovation, inspect inspection inspector, inspire inspiration,
install installation, instruct instruction, intend intention, interfere interference, interpret interpretation,
interrogate interrogation, intervene intervention, introduce introduction, invade invasion invader, invent invention inventor,
invest investment investor, investigate investigation investigator, invite invitation, involve involvement,
isolate isolation, judge judgment, justify justification, know knowledge, launch launching, lead leader leadership,
legal legality, liberate liberation, limit limitation, locate location, long length, lose loss, loyal loyalty,
maintain maintenance, manage management manager, manufacture manufacturer, marry marriage, measure measurement,
meet meeting, migrate migration migrant, mobilize mobilization, modify modification, move movement motion, murder murderer,
nationalize nationalization, negotiate negotiation negotiator, nominate nomination nominee, normal normalize normalization,
notify notification, obey obedience, object objection, oblige obligation, observe observation observer, obtain obtaining,
occupy occupation, occur occurrence, offend offense, omit omission, operate operation operator, oppose opposition opponent,
order ordering, organize organization organizer, overthrow overthrowing, own ownership owner, participate participation participant,
pay payment, perform performance, permit permission, persecute persecution, persuade persuasion, please pleasure,
poor poverty, populate population, possess possession, postpone postponement, predict prediction, prefer preference,
prepare preparation, present presence, preserve preservation, press pressure, prevent prevention, proclaim proclamation,
produce production product producer, prohibit prohibition, promote promotion, propose proposal proposition,
prosecute prosecution prosecutor, prosper prosperity, protect protection, protest protester, prove proof, provide provision,
provoke provocation, publish publication publisher, punish punishment, purchase purchaser, qualify qualification,
question questioning, react reaction, real reality, rebel rebellion, receive receipt reception, recognize recognition, recommend recommendation,
reconcile reconciliation, reconstruct reconstruction, recover recovery, recruit recruitment, reduce reduction, refer reference,
reform reformation, refuse refusal, register registration, regulate regulation regulator, reject rejection, relate relation,
release released, relocate relocation, rely reliance, remember remembrance, remove removal, renew renewal,
renounce renunciation, repair reparation, repeal repealed, replace replacement, represent representation representative,
reproduce reproduction, require requirement, rescue rescuer, reside residence resident, resign resignation, resist resistance,
resolve resolution, respond response, restore restoration, restrict restriction, retaliate retaliation, retire retirement,
retreat retreating, reveal revelation, reverse reversal, review reviewer, revise revision, revolt revolution, rob robbery robber,
rule ruler, safe safety, sanction sanctioned, satisfy satisfaction, save safety, secede secession, secure security,
see sight, seize seizure, select selection, separate separation, serve service, settle settlement settler, ship shipment,
short shortage, sign signature signatory, significant significance, silent silence, similar similarity, simplify simplification,
sing song singer, solve solution, speak speech speaker, specify specification, stabilize stabilization stability,
strong strength, submit submission, subscribe subscription, succeed success successor, suggest suggestion,
supply supplier, surrender surrendering, survive survival survivor, suspect suspicion, suspend suspension,
sustain sustenance, swear oath, teach teacher, tend tendency, terminate termination, testify testimony, think thought,
threaten threat, thrive thriving, torture torturer, transfer transferred, transform transformation, transit transition,
translate translation translator, transmit transmission, treat treatment, try trial, unify unification, unite unity union,
urgent urgency, use usage, vaccinate vaccination vaccine, vary variation variety, verify verification, violate violation violent violence,
visit visitor, vote voter, warm warmth, warn warning, weak weakness, wed wedding, weigh weight, wide width, win winner victory, wise wisdom,
withdraw withdrawal, write writer, young youth`;

const rows = (table: string): string[][] =>
  table
    .trim()
    .split(',')
    .map((row) => row.trim().split(/\s+/));

/** Each row: the base form, then its irregular inflections. Lower case, American spelling. */
export const inflections: readonly (readonly string[])[] = rows(INFLECTIONS);

/** Each row: words of one family (verb, noun, doer). Lower case, base forms, American spelling. */
export const families: readonly (readonly string[])[] = rows(FAMILIES);

const bases = new Map<string, string[]>();
for (const [base, ...others] of inflections) {
  for (const form of others) bases.set(form, [...(bases.get(form) ?? []), base as string]);
}

const relatives = new Map<string, string[]>();
for (const family of families) {
  for (const word of family) {
    const others = family.filter((other) => other !== word);
    relatives.set(word, [...new Set([...(relatives.get(word) ?? []), ...others])]);
  }
}

/** The base forms that an irregular form can belong to (`found`: find); empty for regular words and for base forms. */
export const baseForms = (word: string): readonly string[] => bases.get(word) ?? [];

/** The other words of the family of a base form (`recognize`: recognition); empty where the table has none. */
export const relatedWords = (word: string): readonly string[] => relatives.get(word) ?? [];
