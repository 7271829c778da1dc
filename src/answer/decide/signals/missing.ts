import { isNamed } from '../../evidence/weighing.ts';
import { type Signal, speaking, type View } from './view.ts';

/** What the question has and the evidence lacks, by how rare and of which kind it is and by how far one looks. */
const lack = ({ asked, rarity }: View, have: Float64Array): number =>
  asked.reduce((sum, c) => sum + rarity[c]! * (1 - have[c]!), 0);

const share = (view: View, have: Float64Array): number =>
  lack(view, have) /
  Math.max(
    1e-6,
    view.asked.reduce((sum, c) => sum + view.rarity[c]!, 0),
  );

const most = ({ asked, rarity }: View, have: Float64Array): number =>
  asked.reduce((worst, c) => Math.max(worst, rarity[c]! * (1 - have[c]!)), 0);

const count = ({ asked }: View, have: Float64Array): number => asked.filter((c) => have[c] === 0).length;

type Kind = 'name' | 'number' | 'verb' | 'other';

function kindOf({ question }: View, c: number): Kind {
  if (isNamed(question, c)) return 'name';
  if (question.concepts[c]!.isNumber) return 'number';
  return c === question.predicate ? 'verb' : 'other';
}

const kinds = (view: View, kind: Kind, have: Float64Array): number =>
  view.asked.reduce((sum, c) => sum + (kindOf(view, c) === kind ? 1 - have[c]! : 0), 0) / 2;

export const MISSING: readonly Signal[] = speaking('against', [
  { name: 'missing in the sentence', of: (view) => lack(view, view.here) / 2 },
  { name: 'missing near', of: (view) => lack(view, view.near) / 2 },
  { name: 'missing in the passage', of: (view) => lack(view, view.titled) / 2 },
  { name: 'missing around', of: (view) => lack(view, view.around) / 2 },
  { name: 'share missing in the sentence', of: (view) => share(view, view.here) },
  { name: 'share missing in the passage', of: (view) => share(view, view.titled) },
  { name: 'rarest missing in the sentence', of: (view) => most(view, view.here) },
  { name: 'rarest missing in the passage', of: (view) => most(view, view.titled) },
  { name: 'words missing in the sentence', of: (view) => count(view, view.here) / 4 },
  { name: 'words missing near', of: (view) => count(view, view.near) / 4 },
  { name: 'words missing in the passage', of: (view) => count(view, view.titled) / 4 },
  { name: 'names missing in the sentence', of: (view) => kinds(view, 'name', view.here) },
  { name: 'names missing in the passage', of: (view) => kinds(view, 'name', view.titled) },
  { name: 'numbers missing in the sentence', of: (view) => kinds(view, 'number', view.here) },
  { name: 'numbers missing in the passage', of: (view) => kinds(view, 'number', view.titled) },
  { name: 'verb missing in the sentence', of: (view) => kinds(view, 'verb', view.here) },
  { name: 'verb missing in the passage', of: (view) => kinds(view, 'verb', view.titled) },
  { name: 'other words missing in the sentence', of: (view) => kinds(view, 'other', view.here) },
  { name: 'other words missing in the passage', of: (view) => kinds(view, 'other', view.titled) },
  {
    name: 'stands elsewhere in the passage',
    of: ({ asked, rarity, here, passage }) =>
      asked.reduce((sum, c) => sum + (here[c] === 0 && passage[c]! > 0 ? rarity[c]! : 0), 0),
  },
  {
    name: 'stands nowhere in the index',
    of: ({ asked, rarity, here }) => asked.filter((c) => here[c] === 0 && rarity[c]! > 0.97).length / 2,
  },
]);

/** What the question has at all. */
export const ASKED_FOR: readonly Signal[] = [
  {
    name: 'said in other words',
    of: ({ asked, here }) => asked.reduce((sum, c) => sum + (here[c]! > 0 ? 1 - here[c]! : 0), 0),
  },
  { name: 'words that say something', of: ({ asked }) => asked.length / 8 },
  { name: 'weight of the question', of: ({ asked, rarity }) => asked.reduce((sum, c) => sum + rarity[c]!, 0) / 4 },
];
