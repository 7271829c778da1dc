import { type AskedQuestion, type History, OUTCOMES, type QuestionOutcome } from '../../src/chat/history.ts';
import type { Recorded } from '../../src/chat/state.ts';
import type { MemoryState } from './memory-state.ts';

/** `History` over a state in memory. */
export function memoryHistory(state: MemoryState): History {
  const readable = () =>
    state
      .all()
      .filter(({ invocation: { place } }) => !place.direct || place.platform === 'web')
      .sort(
        (a, b) => b.invocation.receivedAt - a.invocation.receivedAt || (a.invocation.id < b.invocation.id ? -1 : 1),
      );
  const isOutcome = (outcome: string | undefined): outcome is QuestionOutcome =>
    OUTCOMES.some((one) => one === outcome);
  const isAsked = (recorded: Recorded): recorded is Recorded & { readonly question: string } =>
    recorded.question !== null && isOutcome(recorded.ending?.outcome);
  return {
    async questionsAsked({ outcome, wrong, offset, limit }) {
      const all: AskedQuestion[] = [];
      for (const recorded of readable().filter(isAsked)) {
        const verdicts = await state.verdictsOn(recorded.invocation.id);
        all.push({ recorded, outcome: recorded.ending!.outcome as QuestionOutcome, ...verdicts });
      }
      const wanted = all.filter((one) => (!outcome || one.outcome === outcome) && (!wrong || one.wrong > 0));
      const count = (one: QuestionOutcome) => all.filter((each) => each.outcome === one).length;
      return {
        counts: {
          answered: count('answered'),
          conflicting: count('conflicting'),
          unanswered: count('unanswered'),
          wrong: all.filter((one) => one.wrong > 0).length,
        },
        total: wanted.length,
        questions: wanted.slice(offset, offset + limit),
      };
    },
    async quotedAt(file, { start, end }) {
      const quotes = state
        .all()
        .filter(({ ending }) => ending?.message)
        .reverse()
        .flatMap(({ citations }) =>
          citations.filter((one) => one.file === file && one.start === start && one.end === end),
        );
      return [...new Set(quotes.map(({ quote }) => quote))];
    },
    async repliesThatQuoted(file, limit) {
      return readable()
        .filter(
          ({ citations, ending }) =>
            ending?.message &&
            !['failed', 'refused', 'lost'].includes(ending.outcome) &&
            citations.some((one) => one.file === file),
        )
        .slice(0, limit);
    },
  };
}
