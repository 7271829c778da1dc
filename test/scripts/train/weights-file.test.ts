import { expect, test } from 'vitest';
import { byName, roundedNetwork, weightsFile } from '../../../scripts/train/weights-file.ts';

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

test('rows of numbers stay on a line where they fit, and are broken at its end where they do not', () => {
  const row = Array.from({ length: 30 }, (_, i) => i / 8);
  const text = weightsFile({ comment: ['Rows.'], name: 'ROWS', type: 'A', value: { short: [1, -0.5], long: row } });
  expect(text).toContain('  short: [1, -0.5],\n');
  const lines = text.slice(text.indexOf('  long: [\n')).split('\n').slice(1, -3);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => line.length <= 120 && line.startsWith('    ') && line.endsWith(','))).toBe(true);
  expect(lines.flatMap((line) => line.split(',').filter((one) => one.trim() !== '')).map(Number)).toEqual(row);
  // The next number would not have fitted.
  expect(lines[0]!.length + ` ${lines[1]!.trim().split(' ')[0]}`.length).toBeGreaterThan(120);
});

test('a network is rounded in all its parts, without a negative nought', () => {
  const given = { biases: [0.126, -0.0001], gains: [1.999, 0], inputs: { coverage: [-0.0004, 0.555, 3] } };
  const rounded = roundedNetwork(given, 2);
  expect(rounded).toEqual({ biases: [0.13, 0], gains: [2, 0], inputs: { coverage: [0, 0.56, 3] } });
  expect(Object.is(rounded.biases[1], 0)).toBe(true);
});
