// Run by npm after an install: builds dist, so that the first answer comes fast, and the page that `ibid start` serves.
// Where the compilers were left out (`npm ci --omit=dev`), or there is nothing to compile (an installed package, which
// holds what was built), Ibid runs without.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const STEPS = [
  {
    needs: ['node_modules/typescript', 'src'],
    run: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    without: 'dist could not be built; the program runs from its sources, and starts slower.',
  },
  {
    needs: ['node_modules/vite', 'page'],
    run: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    without: 'the page in the browser could not be built. Try: npm run build:page',
  },
];

for (const { needs, run, without } of STEPS) {
  if (!needs.every((path) => existsSync(path))) continue;
  const built = spawnSync(process.execPath, run, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) console.error(`ibid: ${without}`);
}
