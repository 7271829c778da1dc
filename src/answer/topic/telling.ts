import type { Candidate } from '../evidence/candidate.ts';

/** Why a sentence tells nothing, whatever time stands in it. */
interface TellsNothing {
  readonly name: string;
  readonly applies: (candidate: Candidate) => boolean;
}

const RULES: readonly TellsNothing[] = [
  { name: 'a question', applies: ({ text }) => /\?["'”’)]*$/.test(text) },
  { name: 'only if', applies: ({ text }) => /^["“]?(?:If|Unless|Should)\s/.test(text) },
  { name: 'too short', applies: ({ tokens }) => tokens.length < 5 },
  {
    name: 'the page’s own line',
    applies: ({ text }) =>
      /^\W*(?:published|updated|last (?:updated|modified)|posted|first published|saved|printed|retrieved|accessed|copyright|©|\(c\)|(?:file )?photo(?:graph)?s?|image|picture|credit|editor['’]s note|correction|this (?:article|story|post|page) (?:was|has been))\b/i.test(
        text,
      ),
  },
  {
    name: 'a caption of a gallery',
    applies: ({ text }) => /^\W*(?:(?:hide|show|view) caption\b|photos?:|\d{1,3} of \d{1,3}\b)/i.test(text),
  },
  {
    name: 'no sentence: it has no verb in small letters and does not end',
    applies: ({ text }) => !/[.!…]["'”’)\]]*$/.test(text) || !/(?:^|\s)\p{Ll}{2,}/u.test(text),
  },
];

/** Whether a sentence tells something that can have a day. */
export const tellsSomething = (candidate: Candidate): boolean => !RULES.some((rule) => rule.applies(candidate));
