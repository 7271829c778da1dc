import type { Question } from '../question/question.ts';

/** How a question is built, as far as it says where in a sentence, and in which form, the answer stands. */
export interface QuestionForm {
  /** "Who founded Rome": the answer is what does something, and stands before the verb. */
  readonly asksSubject: boolean;
  /** "What did they build", "whom did she meet": it stands behind the verb. */
  readonly asksObject: boolean;
  /** "Who was it built by": by somebody. */
  readonly asksDoer: boolean;
  /** "What is a ferry": what it is, behind "is". */
  readonly asksWhatItIs: boolean;
  /** "What is it called". */
  readonly asksName: boolean;
  /** "What kind of boat": a word before the noun. */
  readonly asksKind: boolean;
  readonly asksYear: boolean;
  readonly asksBeginning: boolean;
  readonly asksEnd: boolean;
  readonly asksBirthOrDeath: boolean;
  readonly asksHowOften: boolean;
  readonly asksSeveral: boolean;
  /** The units in which the answer has to be given: lower case; null where the question asks for no measure. */
  readonly unit: RegExp | null;
}

const MEASURES: readonly { readonly name: string; readonly asked: RegExp; readonly unit: RegExp }[] = [
  {
    name: 'length',
    asked:
      /\bhow (?:far|long is|long are|long was|high|tall|wide|deep|thick)\b|\b(?:distance|height|length|width|depth|altitude|elevation|diameter|radius|wavelength)\b/i,
    unit: /\b(?:km|kilomet(?:er|re)s?|mi|miles?|m|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|mm|centimet(?:er|re)s?|millimet(?:er|re)s?|yards?|light.years?|nm|stories|storeys)\b/i,
  },
  {
    name: 'area',
    asked: /\bhow (?:large|big)\b|\b(?:area|size)\b/i,
    unit: /\b(?:acres?|hectares?|ha|square \p{L}+|sq\.? \p{L}+|km2|m2|km²|m²|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet)\b/iu,
  },
  { name: 'age', asked: /\bhow old\b|\b(?:what|which) age\b/i, unit: /\b(?:years?|months?|weeks?|days?|aged?|old)\b/i },
  {
    name: 'speed',
    asked: /\bhow (?:fast|quickly)\b|\bspeed\b/i,
    unit: /\b(?:per (?:hour|second|minute|day)|mph|km\/h|m\/s|knots|rpm)\b/i,
  },
  {
    name: 'weight',
    asked: /\bhow (?:heavy|much (?:does|did|do) .{1,60} weigh)\b|\b(?:weight|mass)\b/i,
    unit: /\b(?:kg|kilograms?|kilos?|grams?|g|lbs?|pounds?|tons?|tonnes?|ounces?|stone)\b/i,
  },
  {
    name: 'temperature',
    asked: /\bhow (?:hot|cold|warm)\b|\btemperatures?\b/i,
    unit: /°|\b(?:degrees?|celsius|fahrenheit|kelvins?|k|c|f)\b/i,
  },
  {
    name: 'money',
    asked:
      /\bhow much (?:money|capital|funding|did .{1,60}(?:cost|pay|spend|raise|earn|donate))\b|\b(?:price|cost|budget|salary|revenue|endowment|fine|worth)\b/i,
    unit: /[$€£¥]|\b(?:dollars|euros|pounds|roubles|rubles|yen|yuan|francs|marks|krone[rn]?|kronor|pesos|crowns|cents|rupees)\b/i,
  },
  {
    name: 'share',
    asked: /\b(?:percent(?:age)?|per cent|share|proportion|fraction|how much of)\b/i,
    unit: /%|\b(?:percent|per cent|half|third|quarter|thirds|quarters)\b/i,
  },
];

const ASKS = '(?:who|what|which|whom|whose)';
const AUXILIARY = '(?:did|does|do|has|have|had|will|would|can|could|should|may|might|must)';
const FORMS = new WeakMap<Question, QuestionForm>();

/** The form of a question, worked out once. */
export function formOf(question: Question): QuestionForm {
  const known = FORMS.get(question);
  if (known) return known;
  const form = read(question.text);
  FORMS.set(question, form);
  return form;
}

/** Past tenses that do not end in -ed, as far as a noun is asked for that did it: "which club won". */
const IRREGULAR =
  'won|led|made|took|became|built|wrote|bought|sold|gave|held|lost|beat|left|began|found|fell|rose|came|went|ran|paid|sent|spent|met|set|saw|said|told|drew|broke|brought|fought';
/** "Who has won" is no "whom have they beaten". */
const DONE = `(?:has|have|had) (?:been|\\p{Ll}{2,}ed|${IRREGULAR})\\b`;
const OBJECT = new RegExp(`\\b${ASKS}\\b.{0,40}? (?!${DONE})${AUXILIARY} (?!not\\b)|\\bwhom\\b`, 'iu');
const SUBJECT = new RegExp(
  `\\b(?:who|what)\\s+(?!${AUXILIARY}\\b|is\\b|was\\b|are\\b|were\\b|kinds?\\b|types?\\b)[\\p{L}]+\\b|\\b(?:who|what) (?:has|have|had|will|would|can|could|is|was|are|were) (?:been )?\\p{L}+(?:ed|ing)\\b`,
  'iu',
);

/** "Which state recognised the guild", "which club was the first to win": what did it is asked for. */
const DOER_NOUN = new RegExp(
  `\\b(?:which|what) (?:\\p{L}+ ){1,3}?(?:has |have |had )?(?:\\p{Ll}{2,}ed|${IRREGULAR})\\b|\\b(?:is|was|are|were|became) the (?:first|last|only|second|next)(?: \\p{L}+){0,3}? to \\p{Ll}+\\b`,
  'iu',
);
/** "Which minister was accused": it was done to what is asked for. */
const PASSIVE = new RegExp(
  `\\b(?:which|what) (?:\\p{L}+ ){0,3}?(?:is|was|are|were|been|being) (?:\\p{L}+ )?(?:\\p{Ll}{2,}ed|${IRREGULAR})\\b`,
  'iu',
);

function read(text: string): QuestionForm {
  const asksObject = OBJECT.test(text);
  return {
    asksSubject: !asksObject && (SUBJECT.test(text) || (DOER_NOUN.test(text) && !PASSIVE.test(text))),
    asksObject,
    asksDoer: /\bby (?:who|whom|which|what)\b|\bby\W*$/i.test(text),
    asksWhatItIs: /^\W*what (?:is|are|was|were) (?:an? |the )?[\p{L}\p{N}'’ -]{1,40}\?*\s*$/iu.test(text),
    asksName: /\b(?:called|named|names?|known as|term|title|nickname|word)\b/i.test(text),
    asksKind: /\b(?:what|which) (?:\p{L}+ )?(?:types?|kinds?|sorts?|forms?)\b/iu.test(text),
    asksYear: /\b(?:what|which) (?:\w+ )?years?\b|\bthe year\b/i.test(text),
    asksBeginning:
      /\b(?:born|birth|begin|began|begun|start(?:s|ed)?|found(?:ed)?|establish(?:ed)?|open(?:ed)?|creat(?:e|ed)|first|since|join(?:ed)?|take office|took office|formed)\b/i.test(
        text,
      ),
    asksEnd:
      /\b(?:die[ds]?|death|end(?:s|ed)?|finish(?:ed)?|clos(?:e|ed)|fall|fell|until|till|last|stop(?:ped)?|expire[ds]?|dissol(?:ve|ved)|retire[ds]?|complete[ds]?|left)\b/i.test(
        text,
      ),
    asksBirthOrDeath: /\b(?:born|birth|die[ds]?|death)\b/i.test(text),
    asksHowOften: /\bhow (?:often|frequently|regularly)\b/i.test(text),
    asksSeveral:
      /\b(?:what|which|who) (?:\p{L}+ )?(?:are|were)\b|\b(?:what|which) (?:two|three|four|other)\b|\b(?:countries|names|states|companies|cities|people|types|kinds|parts|groups|examples)\b/iu.test(
        text,
      ),
    unit: MEASURES.find(({ asked }) => asked.test(text))?.unit ?? null,
  };
}
