import { terms as termsOf } from '../../../corpus/words/tokens.ts';
import { inItsPlace } from '../../evidence/in-its-place.ts';
import { isNamed } from '../../evidence/weighing.ts';
import { antonyms } from '../../lexicon/antonyms.ts';
import type { Concept } from '../../question/concepts.ts';
import { type Signal, speaking, type View } from './view.ts';

// A sentence that has another thing where the question has its own looks like an answer and is none.

const OPPOSITES = new Map<string, Set<string>>();
for (const [a, b] of antonyms) {
  const [one, other] = [termsOf(a)[0]!, termsOf(b)[0]!];
  OPPOSITES.set(one, (OPPOSITES.get(one) ?? new Set()).add(other));
  OPPOSITES.set(other, (OPPOSITES.get(other) ?? new Set()).add(one));
}

/** "Unpaid", "non-members", "insignificance": the word without what turns it round. */
const TURNED = /^(?:un|in|im|non|dis|ir|il|anti|mis|under)-?(?=\p{L}{4})/u;

const turnedRound = (word: string): string | null => {
  const rest = word.replace(TURNED, '');
  return rest === word ? null : termsOf(rest)[0]!;
};

const YEAR = /^(?:1\d|20)\d\d$/;

type Kind = 'name' | 'number' | 'word';

function kindOfToken({ first }: View, at: number): Kind {
  const { text, tokens } = first.evidence.candidate;
  const letter = text[tokens[at]!.start]!;
  if (/\p{N}/u.test(letter)) return 'number';
  // The first word of a sentence is written large whatever it is; those that have no small form elsewhere are names.
  return /\p{Lu}/u.test(letter) ? 'name' : 'word';
}

const kindOfConcept = ({ isName, isNumber }: Concept): Kind => (isNumber ? 'number' : isName ? 'name' : 'word');

const swapped = (kind: Kind | 'other kind'): Signal['of'] => {
  return (view) => {
    let worst = 0;
    for (const c of view.asked) {
      if (view.here[c]! > 0) continue;
      const place = inItsPlace(view.question, view.first.evidence.candidate, c, (at) => view.fresh.includes(at));
      if (place < 0) continue;
      const own = kindOfConcept(view.question.concepts[c]!);
      const isSame = kindOfToken(view, place) === own;
      if (kind === 'other kind' ? !isSame : isSame && own === kind)
        worst = Math.max(worst, own === 'name' ? 1 : view.rarity[c]!);
    }
    return worst;
  };
};

const lacksName = ({ question, asked }: View, have: Float64Array): boolean =>
  asked.some((c) => isNamed(question, c) && have[c] === 0);

const freshOf = (view: View, kind: Kind): number => view.fresh.filter((at) => kindOfToken(view, at) === kind).length;

const lacksNumber = ({ question, asked, here }: View, isYear: boolean): boolean =>
  asked.some((c) => {
    const { isNumber, surface } = question.concepts[c]!;
    return isNumber && YEAR.test(surface) === isYear && here[c] === 0;
  });

export const SWAPPED: readonly Signal[] = speaking('against', [
  { name: 'another name in the place of one', of: swapped('name') },
  { name: 'another number in the place of one', of: swapped('number') },
  { name: 'another word in the place of one', of: swapped('word') },
  { name: 'a thing of another kind in the place of one', of: swapped('other kind') },
  {
    name: 'other names instead of one',
    of: (view) => (lacksName(view, view.here) ? Math.min(1, freshOf(view, 'name') / 2) : 0),
  },
  {
    name: 'other names instead of one that is not near',
    of: (view) => (lacksName(view, view.near) ? Math.min(1, freshOf(view, 'name') / 2) : 0),
  },
  {
    name: 'other numbers instead of one',
    of: (view) => (lacksNumber(view, false) && freshOf(view, 'number') > 0 ? 1 : 0),
  },
  {
    name: 'another year instead of one',
    of: (view) => {
      const { tokens } = view.first.evidence.candidate;
      return lacksNumber(view, true) && view.fresh.some((at) => YEAR.test(tokens[at]!.word)) ? 1 : 0;
    },
  },
  {
    name: 'the opposite of a word',
    of: ({ question, asked, here, first }) => {
      const said = new Set(first.evidence.candidate.tokens.map((token) => token.term));
      const own = new Set(question.concepts.flatMap((concept) => concept.terms));
      return asked.some(
        (c) =>
          here[c]! < 0.9 &&
          question.concepts[c]!.terms.some((term) =>
            [...(OPPOSITES.get(term) ?? [])].some((other) => said.has(other) && !own.has(other)),
          ),
      )
        ? 1
        : 0;
    },
  },
  {
    name: 'a word turned round',
    of: ({ question, asked, here, first }) => {
      const { tokens } = first.evidence.candidate;
      return asked.some((c) => {
        if (here[c]! > 0) return false;
        const { surface, terms } = question.concepts[c]!;
        const positive = turnedRound(surface.toLowerCase());
        return tokens.some((token) => token.term === positive || terms.includes(turnedRound(token.word) ?? ''));
      })
        ? 1
        : 0;
    },
  },
]);
