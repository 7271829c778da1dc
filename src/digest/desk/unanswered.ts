import type { DigestDesk } from '../../chat/digest-desk.ts';
import { sameQuestion } from '../same-question.ts';
import type { DeskSetting } from './digest-desk.ts';

export function unansweredAt({ state, invocation: { place } }: DeskSetting): Pick<DigestDesk, 'unanswered'> {
  return {
    async unanswered(since, limit) {
      const [questions, watches] = await Promise.all([state.unanswered(place, since, limit), state.watches(place)]);
      const kept = watches.filter(({ kind }) => kind === 'kept');
      return questions.map(({ question, at, times, invocation }) => ({
        question,
        at,
        times,
        invocation,
        kept: kept.some(({ text }) => sameQuestion(text, question)),
      }));
    },
  };
}
