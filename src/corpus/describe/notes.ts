import type { Note, NoteKind } from '../document.ts';
import type { Span } from '../span.ts';
import { type Line, lineAt } from './lines.ts';
import type { Page } from './page.ts';

/** A phrase by which a document speaks of itself. Group 1 of the pattern, or all of it, is what the note points at. */
interface NoteRule {
  readonly name: string;
  readonly kind: NoteKind;
  readonly pattern: RegExp;
  /** Only the head of the page is searched: up to the first lines of the body. */
  readonly within?: 'head';
  /** Where the phrase counts; anywhere when left out. */
  readonly counts?: (line: Line, page: Page, titleIndex: number | null) => boolean;
}

const MACHINE = String.raw`(?:an? |the )?(?:advanced |generative )?(?:AI\b|A\.I\.|artificial intelligence|large language model|language model|ChatGPT|GPT-?\d|automated system|robot)`;
const ITSELF = `(?:article|page|content|story|post|text|summary|report|piece|translation|website|site)`;
const IMAGE = `(?:image|photo|picture|illustration|graphic|artwork|cover|visual|bild|abbildung|illustration|imagen|immagine)`;
const MADE = `(?:generated|created|made|produced|written|drafted|composed|erstellt|generiert)`;
const IMAGE_TOOL = String.raw`(?:(?:OpenAI|Microsoft|Google|Adobe|Meta)(?:['’]s)? ?)?(?:DALL[·\-.•∙\s]?E|Midjourney|Stable Diffusion|Firefly|Imagen\b|Grok\b|ChatGPT|Gemini\b|Copilot|Bing Image Creator|Ideogram|AI\b|A\.I\.|artificial intelligence|KI\b|generative AI)`;

const short = (line: Line): boolean => line.text.length <= 160;
/** The head of the article: next to the headline, or the very beginning of the text. */
const atHead = (line: Line, page: Page, titleIndex: number | null): boolean =>
  line.index <= 2 || (titleIndex !== null && Math.abs(line.index - titleIndex) <= 4) || line.index === page.bodyStart;
const besideTitle = (line: Line, _page: Page, titleIndex: number | null): boolean =>
  titleIndex !== null && Math.abs(line.index - titleIndex) <= 1;

/** A sentence of the document's own begins a line or follows another sentence; after a quotation mark somebody else speaks. */
const OWN = `(?:^|(?<=[.!?:)] ))`;

export const NOTE_RULES: readonly NoteRule[] = [
  {
    name: 'this text was made by a machine',
    kind: 'ai-generated',
    pattern: new RegExp(
      String.raw`${OWN}(?:parts of )?this ${ITSELF} (?:was|is|were|has been|may have been) (?:\w{1,12} ){0,2}${MADE}(?: and \w{1,12})? (?:\w{1,12} ){0,3}(?:by|with|using|through|from) (?:the (?:help|assistance|use) of )?${MACHINE}[^.!?\n]{0,120}`,
      'gimu',
    ),
  },
  {
    name: 'a machine made the content of this page',
    kind: 'ai-generated',
    pattern: new RegExp(
      String.raw`${OWN}${MACHINE}[^.!?\n]{0,40} (?:has )?${MADE} (?:the content of |the text of |all of )?this ${ITSELF}[^.!?\n]{0,120}`,
      'gimu',
    ),
  },
  {
    name: 'label: written by a machine',
    kind: 'ai-generated',
    pattern:
      /^(?:AI[- ]generated(?: (?:content|text|summary|article))?|(?:written|generated|produced|created) (?:by|with) (?:AI|artificial intelligence|ChatGPT)|AI disclaimer\b[^\n]{0,160}|automatically generated|KI-generiert|maschinell erstellt)\.?$/gimu,
    counts: short,
  },
  {
    name: 'this text was made by a machine, in German',
    kind: 'ai-generated',
    pattern:
      /^(?:dieser (?:text|artikel|beitrag)|diese (?:meldung|seite|zusammenfassung)) (?:wurde|ist) [^.!?\n]{0,60}(?:KI|künstlicher? intelligenz|ChatGPT|sprachmodell)\b[^.!?\n]{0,40}(?:erstellt|generiert|verfasst|geschrieben)/gimu,
  },
  {
    name: 'this text was made by a machine, in French, Spanish, Italian or Portuguese',
    kind: 'ai-generated',
    pattern:
      /^(?:cet article|ce texte|cette page|este artículo|este texto|esta página|questo articolo|questo testo|este artigo)\b[^.!?\n]{0,25} (?:rédigé|généré|écrit|produit|generado|escrito|redactado|creado|generato|scritto|gerado)e?(?!\p{L})[^.!?\n]{0,40}(?:\bIA\b|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|ChatGPT)/gimu,
  },
  {
    name: 'caption: picture made by a machine',
    kind: 'ai-image',
    pattern: new RegExp(
      String.raw`^[("\[]?(?:featured |cover |header |main )?${IMAGE}s?(?: credit| source)?(?::| was| is| were|) ?(?:partly |digitally )?(?:${MADE} )?(?:by|with|using|via|in|mit|durch|von|on)? ?${IMAGE_TOOL}[^\n]{0,60}$`,
      'gimu',
    ),
    counts: short,
  },
  {
    name: 'caption: AI-generated picture',
    kind: 'ai-image',
    pattern: new RegExp(
      String.raw`(?:^|[(\[|/] ?)(?:(?:AI|KI)[- ](?:generated|generierte[sr]?|created)|(?:AI|KI)) ${IMAGE}\b[^\n]{0,60}$`,
      'gimu',
    ),
    counts: short,
  },
  {
    name: 'label: press release',
    kind: 'press-release',
    within: 'head',
    pattern:
      /^(?:press release|news release|media release|for immediate release|pressemitteilung|presseinformation|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht|пресс-релиз)(?=$|\s?[-–—|:(,]| no\.| nr\.)/gimu,
    counts: (line, page, titleIndex) => short(line) && atHead(line, page, titleIndex),
  },
  {
    name: 'wire of press releases',
    kind: 'press-release',
    pattern:
      /(?:\/ ?PRNewswire ?\/|\(BUSINESS WIRE\)|\(GLOBE NEWSWIRE\)|BUSINESS WIRE ?-|\/PRN(?:ewswire)?-|EIN Presswire ?\/)/gmu,
    counts: (line, page) => line.index <= page.bodyStart + 1,
    within: 'head',
  },
  {
    name: 'label: opinion',
    kind: 'opinion',
    within: 'head',
    pattern:
      /^(?:opinion|op-ed|commentary|editorial|viewpoint|guest (?:essay|column|commentary)|letter to the editor|kommentar|meinung|gastbeitrag|leitartikel|tribune|éditorial|opinión|editoriale|opinione|opinião|opinie|мнение)(?=$|\s?[|:–—])/gimu,
    counts: (line, page, titleIndex) => besideTitle(line, page, titleIndex),
  },
  {
    name: 'the views expressed are the author’s',
    kind: 'opinion',
    pattern:
      /(?:views|opinions)(?: and (?:views|opinions))? expressed (?:in this (?:article|column|commentary|piece|essay|op-ed|post|blog)|here|above|herein)[^.\n]{0,60}(?:author|writer|own)/gimu,
  },
  {
    name: 'correction',
    kind: 'correction',
    pattern:
      /^(?:corrections?(?: (?:and|&) clarifications?)?(?: \([^)\n]{1,30}\))?(?=:| ?[–—-] )|korrektur(?=:)|richtigstellung(?=:)|rectificatif(?=\s?:)|corrección(?=:)|errata corrige|rettifica(?=:))/gimu,
  },
  {
    name: 'an earlier version was wrong',
    kind: 'correction',
    pattern: new RegExp(
      String.raw`${OWN}(?:editor['’]s note: )?(?:an (?:earlier|previous) version of this ${ITSELF}|this ${ITSELF} (?:has been|was) (?:corrected|amended)|in einer früheren version (?:dieses|des))\b[^.!?\n]{0,160}`,
      'gimu',
    ),
  },
];

/** Every phrase for a machine's work has one of these in it; most documents have none. */
const NAMES_MACHINE =
  /\b(?:AI|KI|IA|GPT)\b|A\.I\.|rtificial|ntelligen[cz]|ChatGPT|anguage model|utomated system|utomatically|robot|DALL|Midjourney|Stable Diffusion|Firefly|Imagen|Grok|Gemini|Copilot|Ideogram|Image Creator|maschinell/;

/** The same for corrections; without their first letters, which may be capitals. */
const NAMES_CORRECTION = /orrect|ORRECT|orrektur|ichtigstellung|ectificatif|orrección|rrata|ettifica|version|amended/;

/** What the document says about itself, in the order of the text; one note a kind. */
export function notesOf(page: Page, titleIndex: number | null): Note[] {
  const notes = new Map<NoteKind, Note>();
  const machine = NAMES_MACHINE.test(page.text);
  const possible: Readonly<Record<NoteKind, boolean>> = {
    'ai-generated': machine,
    'ai-image': machine,
    correction: NAMES_CORRECTION.test(page.text),
    opinion: true,
    'press-release': true,
  };
  for (const rule of NOTE_RULES) {
    if (notes.has(rule.kind) || !possible[rule.kind]) continue;
    const span = rule.within === 'head' ? inHead(rule, page, titleIndex) : anywhere(rule, page, titleIndex);
    if (span) notes.set(rule.kind, { kind: rule.kind, span });
  }
  return [...notes.values()].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function anywhere({ pattern, counts }: NoteRule, page: Page, titleIndex: number | null): Span | null {
  for (const match of page.text.matchAll(pattern)) {
    const line = lineAt(page.lines, match.index);
    if (line && (!counts || counts(line, page, titleIndex))) return spanOf(match, 0);
  }
  return null;
}

/** Lines that count are few, so each is looked at by itself. */
function inHead({ pattern, counts }: NoteRule, page: Page, titleIndex: number | null): Span | null {
  for (const line of page.lines.slice(0, page.bodyStart + 2)) {
    if (counts && !counts(line, page, titleIndex)) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(line.text.slice(0, 400));
    if (match) return spanOf(match, line.start);
  }
  return null;
}

function spanOf(match: RegExpExecArray, offset: number): Span {
  const start = offset + match.index;
  return { start, end: start + match[0].trimEnd().length };
}
