import { findTimes } from '../../corpus/time/find-times.ts';
import { type Period, periodOf } from '../question/period.ts';
import { type Question, understand } from '../question/question.ts';

/** What somebody wants to read about: a question, or a few words. */
export interface Topic {
  /** Its words as a question, without what only says that it is a topic, and without its dates. */
  readonly question: Question;
  /** The time that the topic names ("in 2025"), null where it names none. */
  readonly period: Period | null;
}

/** Words that ask for the course of things and are no part of them. */
const FRAME =
  /^\W*(?:(?:please|show|give|tell|make|draw)(?: (?:me|us))?\s+)?(?:(?:a|the|full|short|complete)\s+){0,3}(?:timeline|time line|chronology|history|course|story|dates|events|key dates|background|summary|overview)\s+(?:of|about|on|for|around|in)\s+|^\W*what (?:has |have |had )?(?:happened|happens|happen|is happening|was happening|is known|do (?:you|we) know|did happen)(?:\s+(?:with|to|in|at|about|on|around|during|of))?\s+|^\W*(?:when|how) did (?:it|this|that|everything) (?:happen|begin|start)\W*/i;
const TAIL = /\s+(?:timeline|time line|chronology|history|over time|so far|step by step)\W*$/i;
/** A date is the time of a topic only after one of these: in "the 2022 World Cup" it is part of a name. */
const BOUND =
  /\b(?:in|during|since|before|after|until|till|from|between|by|on|around)\s+(?:the (?:year|month|summer|spring|autumn|winter) (?:of )?)?$/i;

export function topicOf(text: string): Topic {
  const words = text.trim().replace(FRAME, '').replace(TAIL, '');
  const bound = findTimes(words, null).filter(
    ({ kind, from, start }) => kind !== 'duration' && from && BOUND.test(words.slice(0, start)),
  );
  const period = bound.length > 0 ? periodOf(words) : null;
  let rest = words;
  if (period) {
    const last = findTimes(words, null).filter(({ kind, from }) => kind !== 'duration' && from);
    for (const { start, end } of last.reverse()) rest = `${rest.slice(0, start).replace(BOUND, '')} ${rest.slice(end)}`;
  }
  return { question: understand(rest.trim()), period };
}
