/** What kind of thing an answer has to name. */
export type Expectation =
  | 'date'
  | 'duration'
  | 'number'
  | 'money'
  | 'percent'
  | 'person'
  | 'place'
  | 'organisation'
  | 'reason'
  | 'manner'
  | 'yes-no'
  | 'statement'
  | 'thing';

/** A rule that reads the expectation from a question. `focus` is the noun asked for, where the question names one. */
interface ExpectationRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly expects: Expectation;
}

const PERSONS =
  'person|man|woman|president|minister|leader|king|queen|emperor|pope|author|writer|actor|actress|singer|artist|player|coach|scientist|politician|senator|governor|general|director|ambassador|envoy|founder|owner|chief|winner|official|expert|analyst|prime minister|secretary|judge|lawyer|mayor|commander|spokesman|spokesperson|spokeswoman|head|spouse|wife|husband|member|composer|inventor|mathematician|philosopher|engineer|businessman|monarch|prince|princess|bishop|team member|celebrity|star|journalist|researcher|professor|doctor|officer|captain';
const PLACES =
  'country|countries|city|cities|state|states|town|region|place|continent|nation|nations|province|county|district|capital|island|river|location|area|village|port|border|neighborhood|neighbourhood|ocean|sea|lake|mountain|street|borough|territory|airport|base|venue|republic';
const ORGANISATIONS =
  'company|companies|organization|organisation|organizations|organisations|agency|party|group|team|university|school|college|institution|club|firm|newspaper|bank|ministry|court|committee|council|union|network|church|airline|employer|manufacturer|brand|label|studio|army|league';
const DATES = 'year|years|date|day|month|century|decade|era|weekday|season|period|time of year|age did';

/** "Which minister" asks for one; "what did the minister" does not. */
const AUXILIARIES =
  'did|do|does|has|have|had|is|are|was|were|will|would|can|could|should|might|must|of|in|on|by|makes?|made|cause[sd]?|happen(?:s|ed)?';
const WHICH = `(?:what|which)(?! (?:${AUXILIARIES})\\b)`;
/** Words between "which" and the noun: "which other Danish minister"; past a verb or "kind of" the noun is another's. */
const between = (count: number): string => `(?:(?!(?:${AUXILIARIES})\\b)[\\w'-]+ ){0,${count}}?`;
/** The noun itself, no verb ("which articles state that"). */
const NOUN_ENDS = '(?! that\\b)\\b';
/** Nothing was asked for before: in "what happens when ..." the time is told, not asked. */
const FIRST = '^(?:(?!\\b(?:what|which|who|whom|whose|how|why|where)\\b).){0,200}?';

/** In order; the first whose pattern fits says what is expected. */
export const EXPECTATION_RULES: readonly ExpectationRule[] = [
  {
    name: 'how long',
    pattern:
      /\bhow long (?:is|was|are|were) (?:the|an?) (?:[\p{L}\p{N}'’-]+ ){0,3}?(?:river|bridge|wall|road|coast|coastline|canal|track|pier|tunnel|street|border|beach|ship|ferry|boat|train|pipeline|route|railway|line|trail|dam|fence|hall|cable|lake|island|stretch|channel|runway|path|cave|valley|queue)\b/iu,
    expects: 'number',
  },
  {
    name: 'how long',
    pattern:
      /\b(?:how (?:long|late|early)|how many (?:years|months|weeks|days|hours|minutes|seconds|decades))\b|\b(?:what|which) (?:duration|length of time)\b|\bfor how (?:long|many years)\b/i,
    expects: 'duration',
  },
  {
    name: 'how much money',
    pattern:
      /\bhow much (?:money|did .{1,60}(?:cost|pay|spend|raise|earn|donate|sell)|does .{1,60}cost|is .{1,60}worth|was .{1,60}(?:paid|sold|worth|spent))\b|\b(?:what|which) (?:price|salary|cost|fine|budget|revenue|sum)\b|\bwhat (?:is|was) the (?:price|cost|budget|salary)\b|\bwhat (?:do|does|did|will|would) .{1,80}\bcosts?\b/i,
    expects: 'money',
  },
  {
    name: 'percentage',
    pattern:
      /\b(?:what|which) (?:percent(?:age)?|share|proportion|fraction)\b|\bhow (?:high|large|big) (?:is|was) the (?:share|rate)\b|\bpercent(?:age)?\b.{0,40}\?$/i,
    expects: 'percent',
  },
  {
    name: 'how many',
    pattern:
      /\bhow (?:many|much|big|large|high|tall|deep|heavy|far|fast|old|wide|often|hot|cold|strong)\b|\b(?:what|which) (?:number|population|amount|quantity|age|size|height|distance|temperature|speed|capacity|score)\b|\bwhat (?:is|was|were|are) the (?:(?:total|average|estimated|current|median|maximum|minimum) )?(?:number|population|amount|height|length|distance|size|area|temperature|speed|capacity|score)\b/i,
    expects: 'number',
  },
  {
    name: 'when',
    pattern: new RegExp(
      `\\b(?:since|until|till|by|from) when\\b|${FIRST}\\bwhen (?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|must)\\b|\\bwhen\\W*$|\\bwhat time\\b|\\bhow (?:recently|soon)\\b`,
      'i',
    ),
    expects: 'date',
  },
  {
    name: 'when',
    pattern: /^\W*(?:(?:and|but|so|well|then|or|ok|in|on|about|exactly|roughly)\W+){0,3}when\b/i,
    expects: 'date',
  },
  {
    name: 'which year',
    pattern: new RegExp(
      `\\b(?:what|which|whose) ${between(1)}(?:${DATES})\\b|\\bwhat (?:is|was) the (?:date|day|year|month)\\b`,
      'i',
    ),
    expects: 'date',
  },
  {
    name: 'why',
    pattern:
      /\bwhy\b|\b(?:what|which) (?:\w+ )?(?:reasons?|causes?|purpose|motives?)\b|\bwhat (?:caused|led to|made)\b|\bhow come\b|\bwhat (?:is|was|were|are) the (?:main )?(?:reasons?|causes?|purpose)\b/i,
    expects: 'reason',
  },
  {
    name: 'where',
    pattern: new RegExp(`${FIRST}\\bwhere\\b|\\bwhere\\W*$|\\b(?:in|to|from|at) (?:what|which) place\\b`, 'i'),
    expects: 'place',
  },
  {
    name: 'who',
    pattern: /\b(?:who|whom|whose)\b(?! (?:is|are|were|was|has|have|had) (?:not )?\w+ing\b.{0,5}$)/i,
    expects: 'person',
  },
  {
    name: 'which person',
    pattern: new RegExp(
      `\\b${WHICH} ${between(3)}(?:${PERSONS})s?${NOUN_ENDS}|\\bwhat (?:is|was) the (?:names? of the )?(?:[\\w'-]+ ){0,2}?(?:${PERSONS}) (?:of|at|in)\\b|\\bwhat (?:is|was) the names? of the (?:[\\w'-]+ ){0,2}?(?:${PERSONS})\\b`,
      'i',
    ),
    expects: 'person',
  },
  {
    name: 'which place',
    pattern: new RegExp(
      `\\b${WHICH} ${between(2)}(?:${PLACES})${NOUN_ENDS}|\\bwhat (?:is|was) the (?:capital|location|birthplace|(?:country|city|town|state|port) of)\\b`,
      'i',
    ),
    expects: 'place',
  },
  {
    name: 'which organisation',
    pattern: new RegExp(`\\b${WHICH} ${between(2)}(?:${ORGANISATIONS})${NOUN_ENDS}`, 'i'),
    expects: 'organisation',
  },
  {
    name: 'what was said',
    pattern:
      /\bwhat (?:did|does|do|has|have|had) .{1,80}\b(?:say|says|said|think|argue|argued|claim|claimed|tell|told|write|wrote|believe|warn|warned|predict|suggest|stress|announce|respond|reply)\b/i,
    expects: 'statement',
  },
  { name: 'what or which', pattern: /\b(?:what|which)\b/i, expects: 'thing' },
  { name: 'how', pattern: /\bhow\b/i, expects: 'manner' },
  {
    name: 'yes or no',
    pattern:
      /^\W*(?:(?:and|but|so|well|then)\W+)?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|won't|can't)\b/i,
    expects: 'yes-no',
  },
];

export interface Expected {
  readonly expects: Expectation;
  /** The name of the rule that fired; `none` where no rule did. */
  readonly rule: string;
}

/** "Can you tell me", "do you know": what comes after it is the question. */
const COURTESY =
  /^\W*(?:(?:please|hi|hey|hello|so|ok)\W+){0,3}(?:(?:can|could|would|will) (?:you|anyone|anybody|someone) (?:please )?(?:tell|say)(?: (?:me|us))?|(?:tell|say to) (?:me|us)|(?:do|does) (?:you|we|anyone|anybody) know|i(?:['’]d| would)? (?:like|want|need) to know)\W{1,3}(?=(?:when|who|whom|whose|where|what|which|why|how|if|whether)\b)/i;

/** What the question asks for. Words without a question word (`taliban delisting date`) are asked as a `thing`. */
/** "Whats", "who's": typed in a hurry. */
const RUN_TOGETHER = /\b(what|who|where|when|how|why)['’]?s\b/gi;

export function expectationOf(asked: string): Expected {
  const question = asked.replace(RUN_TOGETHER, '$1 is');
  const yesNo = EXPECTATION_RULES.at(-1)!;
  const courtesy = COURTESY.exec(question)?.[0];
  if (courtesy && /^(?:if|whether)\b/i.test(question.slice(courtesy.length)))
    return { expects: 'yes-no', rule: yesNo.name };
  return readExpectation(courtesy ? question.slice(courtesy.length) : question, yesNo);
}

/** "When forces act on a body, what is needed?": the clause in front only says under which circumstances. */
const CIRCUMSTANCE =
  /^\W*(?:when|where|if|while|once|as|after|before|since|until|although|because|who)\b[^,?]{8,200}, (?=(?:(?:in|on|at|to|from|by|with|for|of|about) )?(?:what|which|who|whom|whose|how|where|when|why)\b)/i;

const WH = /\b(?:what|which|who|whom|whose|how|where|when|why)\b/i;

/** Of "They met in Oslo. Where did they sign?" the second sentence asks. */
function lastSentence(text: string): string {
  const ends = Array.from(text.matchAll(/[.!?]["”’]? (?=\p{Lu})/gu));
  const asks = ends.length === 0 ? '' : text.slice(ends.at(-1)!.index + 2);
  return WH.test(asks) ? asks : text;
}

function readExpectation(whole: string, yesNo: ExpectationRule): Expected {
  const last = lastSentence(whole);
  const question = last.slice(CIRCUMSTANCE.exec(last)?.[0].length ?? 0);
  if (yesNo.pattern.test(question) && !/\bor\b/i.test(question)) return { expects: 'yes-no', rule: yesNo.name };
  for (const rule of EXPECTATION_RULES)
    if (rule.pattern.test(question)) return { expects: rule.expects, rule: rule.name };
  return { expects: 'thing', rule: 'none' };
}
