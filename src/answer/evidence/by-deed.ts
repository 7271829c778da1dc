import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence } from './rank.ts';

/** What a sentence loses that tells how the deed was undone; in the ranker's units, set by hand on samples. */
const UNDONE = 3;

/** What undoes a ban, a sanction, a rule, said right before it: "lifted its ban". */
const BEFORE =
  /\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)?|remov(?:es?|ed|ing)|suspend(?:s|ed|ing)?|revok(?:es?|ed|ing)|repeal(?:s|ed|ing)?|overturn(?:s|ed|ing)?|scrap(?:s|ped|ping)?|abolish(?:es|ed|ing)?|revers(?:es?|ed|ing)|drop(?:s|ped|ping)?|rescind(?:s|ed|ing)?|eas(?:es?|ed|ing)|cancel(?:s|l?ed|l?ing)?|undo(?:es|ing)?|undid)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;
/** And right behind it: "the ban was lifted". */
const AFTER =
  /^(?:\s+(?:on|of|against)(?:\s+[\p{L}’'-]+){1,4})?\s+(?:was|were|is|are|be|been|being|had been|has been|have been)\s+(?:lifted|ended|removed|suspended|revoked|repealed|overturned|scrapped|abolished|reversed|dropped|rescinded|eased|cancell?ed|undone)\b/iu;
const UNDOES =
  /\b(?:lift|end|remov|suspend|revok|repeal|overturn|scrap|abolish|revers|drop|rescind|eas(?:e|ing)|cancel|undo|delist)/i;

/** What is put on somebody and lifted again. */
const MEASURE =
  /^(?:ban|prohibition|embargo|sanction|blockade|curfew|restriction|moratorium|tariff|boycott|quarantine|lockdown|freeze|siege|suspension)s?$/;

/** "Removed the guild from its list of banned clubs": the word says what kind of list it was. */
const BANNED = /^(?:banned|outlawed|proscribed|prohibited|blacklisted|designated)$/;
const OFF_THE_LIST =
  /\b(?:remov\w+|took|taken|takes?|struck|strikes?|drop\w*|delist\w*)\b[^.;]{0,80}\blists? of (?:the )?$/i;

/**
 * Whether a sentence tells that a measure asked for was undone: "the court lifted its ban" for "when did the court ban
 * the guild". A question that asks for the undoing itself is answered by it.
 */
export function tellsOfUndoing({ text, concepts }: Question, { match, tokens, text: said }: Candidate): boolean {
  if (UNDOES.test(text)) return false;
  return concepts.some((_, c) => {
    const token = tokens[match.at[c]!];
    if (!token) return false;
    const { start, end } = token;
    if (BANNED.test(token.word)) return OFF_THE_LIST.test(said.slice(Math.max(0, start - 120), start));
    if (!MEASURE.test(token.word)) return false;
    return BEFORE.test(said.slice(Math.max(0, start - 60), start)) || AFTER.test(said.slice(end, end + 90));
  });
}

/** The evidence ranked again: what tells of the undoing comes after what may tell of the deed. */
export function byDeed(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  if (!evidence.some(({ candidate }) => tellsOfUndoing(question, candidate))) return evidence;
  return evidence
    .map((piece) => (tellsOfUndoing(question, piece.candidate) ? { ...piece, score: piece.score - UNDONE } : piece))
    .sort((a, b) => b.score - a.score);
}
