const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

// Words in -ise that no English spells with z (after the rules for -wise and for a vowel before -ise: noise, raise).
const ALWAYS_ISE = set(`
  advertise advise apprise arise chastise chemise circumcise cerise comprise compromise concise demise denise despise
  devise disenfranchise enfranchise enterprise excise exercise expertise franchise imprecise improvise incise
  merchandise misadvise moonrise mortise paradise pelvise penise precise premise promise reprise revise sunrise
  supervise surmise surprise televise tennise treatise trellise uprise valise`);

// Verbs that double their last l in Britain only: travelled, traveled.
const ONE_L = set(`
  apparel barrel bedevil bevel cancel carol channel chisel counsel credential cudgel devil dial dishevel drivel duel
  enamel equal fuel funnel gambol grovel imperil initial jewel kennel label level libel marshal marvel medal model
  outrival panel parcel pedal pencil pummel quarrel refuel relabel remodel revel rival shovel shrivel signal snivel
  spiral stencil swivel total towel travel tunnel unravel victual weasel yodel`);

// What stands before -our: colour, behaviour. (Not: four, hour, contour, glamour.)
const OUR =
  /^(bi|dis|en|mis|multi|over|re|techni|un|water)?(arb|ard|arm|behavi|cand|clam|col|demean|dol|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|misdemean|enam)our([a-z]*)$/;

// What stands before -re: centre, kilometre.
const RE =
  /^((?:epi|centi|kilo|milli|nano|micro|deci|hecto|mega|amphi)?(?:calib|cent|fib|goit|lit|lust|meag|met|mit|och|reconnoit|sab|saltpet|scept|sepulch|somb|spect|theat|tit))r(e|es|ed|ing)$/;

const ISE = /^([a-z]+[^aeiou])is(e|ed|er|ers|es|ing|able|ably|ation|ations|ational|ationally)$/;
const YSE = /^((?:an|psychoan|par|cat|di|breath|electro|hydro)al|(?:electro|hydro)l)ys(e|ed|er|ers|ing)$/;
const DOUBLE_L = /^([a-z]+l)l(ed|ing|er|ers|ings|ist|ists|ous|ously|or|ors)$/;
const ENCE = /^(self)?(defen|offen|licen|preten)c(e|es|ed|eless)$/;

// British | American, whole words.
const LIST = new Map(
  `abridgement abridgment,acknowledgement acknowledgment,acknowledgements acknowledgments,advisor adviser,
  advisors advisers,aeroplane airplane,aeroplanes airplanes,aesthetic esthetic,aesthetics esthetics,afterwards afterward,
  ageing aging,aluminium aluminum,amongst among,anaesthesia anesthesia,anaesthetic anesthetic,anaesthetist anesthetist,
  analogue analog,analogues analogs,appal appall,appals appalls,archaeological archeological,
  archaeologist archeologist,archaeologists archeologists,archaeology archeology,artefact artifact,artefacts artifacts,
  axe ax,benefitted benefited,benefitting benefiting,catalogue catalog,catalogued cataloged,catalogues catalogs,
  caesarean cesarean,cheque check,chequered checkered,cheques checks,coeliac celiac,convenor convener,cosy cozy,
  councillor councilor,councillors councilors,cypher cipher,despatch dispatch,despatched dispatched,
  despatches dispatches,diarrhoea diarrhea,distil distill,distils distills,draughtsman draftsman,encyclopaedia encyclopedia,
  enquire inquire,enquired inquired,enquiries inquiries,enquiry inquiry,enrol enroll,enrolment enrollment,
  enrolments enrollments,enrols enrolls,enthral enthrall,faeces feces,focussed focused,focusses focuses,
  focussing focusing,foetal fetal,foetus fetus,fulfil fulfill,fulfilment fulfillment,fulfils fulfills,furore furor,
  gaol jail,gaoled jailed,gramme gram,grammes grams,grey gray,greyer grayer,greys grays,gynaecologist gynecologist,
  gynaecology gynecology,homoeopathy homeopathy,instal install,instalment installment,instalments installments,
  instil instill,instils instills,jewellery jewelry,judgement judgment,judgemental judgmental,judgements judgments,
  kerb curb,kerbs curbs,kilogramme kilogram,kilogrammes kilograms,likeable likable,liveable livable,
  manoeuvrable maneuverable,manoeuvre maneuver,manoeuvred maneuvered,manoeuvres maneuvers,manoeuvring maneuvering,
  maths math,mediaeval medieval,moslem muslim,moslems muslims,mould mold,moulded molded,moulds molds,mouldy moldy,
  moustache mustache,moustaches mustaches,oesophagus esophagus,oestrogen estrogen,omelette omelet,
  orthopaedic orthopedic,paediatric pediatric,paediatrician pediatrician,paediatricians pediatricians,
  paediatrics pediatrics,paedophile pedophile,paedophiles pedophiles,paedophilia pedophilia,palaeontologist paleontologist,
  palaeontology paleontology,pedlar peddler,pedlars peddlers,phoney phony,plough plow,ploughed plowed,
  ploughing plowing,ploughs plows,practise practice,practised practiced,practises practices,practising practicing,
  programme program,programmes programs,pyjamas pajamas,saleable salable,sceptic skeptic,sceptical skeptical,
  sceptically skeptically,scepticism skepticism,sceptics skeptics,sizeable sizable,skilful skillful,skilfully skillfully,
  smoulder smolder,smouldered smoldered,smouldering smoldering,snowplough snowplow,specialities specialties,
  speciality specialty,sulphate sulfate,sulphide sulfide,sulphur sulfur,sulphuric sulfuric,targetted targeted,
  targetting targeting,titbit tidbit,towards toward,tranquillity tranquility,tsar czar,tsarist czarist,tsars czars,
  tyres tires,whilst while,wilful willful,wilfully willfully,woollen woolen,worshipped worshiped,
  worshipper worshiper,worshippers worshipers,worshipping worshiping,yoghurt yogurt,yoghurts yogurts`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * One spelling for both sides of the Atlantic: the American form of a lower-case word. A word that both spell alike, or
 * that is not English, comes back as it is. Where the American form would be another word (a storey, a draught, the
 * city of Tyre), the British one is kept apart.
 */
export function americanSpelling(word: string): string {
  const listed = LIST.get(word);
  if (listed) return listed;
  const spelled = word
    .replace(OUR, (_, prefix: string | undefined, root: string, end: string) => `${prefix ?? ''}${root}or${end}`)
    .replace(RE, (_, root: string, end: string) => `${root}er${end === 'es' ? 's' : end === 'e' ? '' : end}`)
    .replace(ENCE, (_, prefix: string | undefined, root: string, end: string) => `${prefix ?? ''}${root}s${end}`)
    .replace(DOUBLE_L, (whole, root: string, end: string) => (ONE_L.has(root) ? root + end : whole))
    .replace(YSE, '$1yz$2')
    .replace(ISE, (whole, root: string, end: string) => (spelledWithZ(root) ? `${root}iz${end}` : whole));
  return spelled.replace(/(?<=^an|^leuk|^septic|glyc|isch)aemi/, 'emi').replace(/^haem(?=at|o)/, 'hem');
}

function spelledWithZ(root: string): boolean {
  return root.length >= 3 && !root.endsWith('w') && !ALWAYS_ISE.has(`${root}ise`);
}
