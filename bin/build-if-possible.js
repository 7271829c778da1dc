// Run by npm after an install: builds dist, so that the first answer comes fast. Where the compiler was left out
// (`npm ci --omit=dev`), or there is nothing to compile (an installed package), Ibid runs without.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript') && existsSync('src')) {
  const built = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  if (built.status !== 0)
    console.error('ibid: dist could not be built; the program runs from its sources, and starts slower.');
}
