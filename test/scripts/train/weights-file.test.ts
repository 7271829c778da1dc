import { expect, test } from 'vitest';
import { byName, weightsFile } from '../../../scripts/train/weights-file.ts';

test('weights go by the names of their features, rounded, without a negative nought', () => {
  const names = [{ name: 'coverage' }, { name: 'no name' }];
  expect(byName(names, Float64Array.of(1.23456, -0.00001), 3)).toEqual({ coverage: 1.235, 'no name': 0 });
  expect(Object.is(byName(names, Float64Array.of(0, -0.00001), 3)['no name'], 0)).toBe(true);
});

test('the file is as the formatter leaves it: quoted names where needed, nested tables, wrapped comment', () => {
  const text = weightsFile({
    imports: "import type { A } from './a.ts';",
    comment: ['First.', '', `- ${'word '.repeat(30).trim()}`],
    name: 'WEIGHTS',
    type: 'A',
    value: { time: { coverage: 1, 'no name': -0.5 } },
  });
  expect(text).toBe(
    [
      "import type { A } from './a.ts';",
      '',
      '/**',
      ' * First.',
      ' *',
      ` * - ${'word '.repeat(23).trim()}`,
      ` *   ${'word '.repeat(7).trim()}`,
      ' */',
      'export const WEIGHTS: A = {',
      '  time: {',
      '    coverage: 1,',
      "    'no name': -0.5,",
      '  },',
      '};',
      '',
    ].join('\n'),
  );
});
