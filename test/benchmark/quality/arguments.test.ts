import { expect, test } from 'vitest';
import { wanted } from './arguments.ts';

const SETS = ['seeds', 'birds', 'ir-fish'];
const asked = (...line: string[]) => wanted(line, SETS);

test('all sets without a name, named ones in the order of the table', () => {
  expect(asked()).toMatchObject({ sets: [], pin: false, lower: null, misses: null });
  expect(asked('ir-fish', 'seeds')).toMatchObject({ sets: ['seeds', 'ir-fish'] });
  expect(asked('bird')).toBe('there is no set bird; there are seeds, birds, ir-fish.');
});

test('an id may hold colons', () => {
  expect(asked('--misses', 'birds')).toMatchObject({ misses: { set: 'birds', id: null } });
  expect(asked('--misses', 'birds:a:b#1')).toMatchObject({ misses: { set: 'birds', id: 'a:b#1' } });
  expect(asked('--misses', 'owls:1')).toContain('there is no set owls');
});

test('lowering needs a reason, measures its own set, and is no pinning', () => {
  expect(asked('--lower', 'birds.hit1')).toContain('needs a reason');
  expect(asked('--lower', 'birds.hit1', '--because', '  ')).toContain('needs a reason');
  expect(asked('--lower', 'birds.hit1', '--because', 'why')).toMatchObject({ sets: ['birds'], because: 'why' });
  expect(asked('--lower', 'birds.hit1', '--because', 'why', '--pin')).toContain('two runs');
  expect(asked('--because', 'why')).toContain('belongs to --lower');
  expect(asked('--misses', 'birds', '--pin')).toContain('measures nothing');
});

test('what is misspelt is named', () => {
  expect(asked('--pni')).toContain("'--pni'");
});
