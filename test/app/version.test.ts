import { expect, test } from 'vitest';
import { version } from '../../src/app/version.ts';
import { runIbid } from './run-ibid.ts';

test('--version prints the version of the package', () => {
  expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  expect(runIbid('.', ['--version'])).toMatchObject({ code: 0, out: `${version()}\n` });
});
