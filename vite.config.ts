import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page that Ibid serves, from `page/` into `dist/page`. Nothing of it is inlined into the HTML, so that the
 * Content-Security-Policy needs no exception; what shows a reply as Slack or Discord do is loaded when it is first asked for.
 */
export default defineConfig({
  root: here('page'),
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [
      { find: /^lit\/directives\/style-map\.js$/, replacement: here('page/src/previews/no-style-attribute.ts') },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: here('dist/page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    // The preview of Slack brings a table of emoji; it is loaded when it is first looked at.
    chunkSizeWarningLimit: 1_000,
  },
});
