/** The arrows of ARCHITECTURE.md, made executable. Each comment tells the offender what to do instead. */
const onlyLeft = (folder, allowed) => ({
  name: `${folder}-imports-only-what-stands-left-of-it`,
  severity: 'error',
  comment: `src/${folder} may import from ${allowed.map((a) => `src/${a}`).join(', ')} only. Pass what it needs in as an argument, or move the code to the folder that owns the idea.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
});

export default {
  forbidden: [
    onlyLeft('corpus', ['corpus']),
    onlyLeft('index', ['corpus', 'index']),
    onlyLeft('answer', ['corpus', 'index', 'answer']),
    onlyLeft('chat', ['corpus', 'index', 'answer', 'chat']),
    onlyLeft('platforms', ['corpus', 'index', 'answer', 'chat', 'platforms']),
    onlyLeft('sources', ['corpus', 'index', 'answer', 'chat', 'sources']),
    onlyLeft('digest', ['corpus', 'index', 'answer', 'chat', 'digest']),
    onlyLeft('page-views', ['corpus', 'index', 'answer', 'chat', 'digest', 'page-views']),
    onlyLeft('store', ['corpus', 'index', 'answer', 'chat', 'digest', 'sources', 'store']),
    {
      name: 'commands-know-no-platform-and-no-index',
      severity: 'error',
      comment:
        'A command sees documents through its context only, so that none can show what a channel may not see. Take types from src/answer and src/chat; add what is missing to VisibleDocuments or Context.',
      from: { path: '^commands/' },
      to: { path: '^src/', pathNot: '^src/(chat|digest|answer|corpus)/' },
    },
    {
      name: 'the-page-shares-words-and-types-only',
      severity: 'error',
      comment:
        'What runs in the browser takes types, wording, and how buttons and links are written. Everything else it asks the server for: add a route in src/app/local-page/api.',
      from: { path: '^page/' },
      to: {
        path: '^(src|commands)/',
        pathNot:
          '^src/(answer/answer|chat/(command|reply)|chat/wording/[a-z]+|corpus/span|platforms/(link|(slack|discord)/render/button-id))\\.ts$',
      },
    },
    {
      name: 'nobody-imports-the-app',
      severity: 'error',
      comment: 'src/app wires everything together. Take what you need as an argument instead of importing the wiring.',
      from: { pathNot: '^(src/app|test)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'the-middle-touches-no-files',
      severity: 'error',
      comment:
        'Files are read in src/corpus/folder, src/index/store and src/app, and the words that come with the program in src/answer/lexicon/word-data. Elsewhere take bytes or text as an argument.',
      from: {
        path: '^src/(corpus|index|answer|chat|digest|page-views|platforms|sources)/|^commands/',
        pathNot: '^src/(corpus/folder|index/store|answer/lexicon/word-data)/',
      },
      to: { path: '^(node:)?(fs|fs/promises)$' },
    },
    {
      name: 'the-middle-touches-no-network',
      severity: 'error',
      comment:
        'Nothing here talks to a network. Take what was fetched as an argument; in src/sources take a Fetcher, which src/sources/network makes.',
      from: {
        path: '^src/(corpus|index|answer|chat|digest|page-views|sources)/|^commands/',
        pathNot: '^src/sources/network/',
      },
      to: { path: '^(node:)?(http|https|net|tls|dgram|dns|child_process)$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two files that need each other to run hold one idea, or a third one. Move the shared part to where both may take it. (Types alone may go round: a type lives with the code that makes its values.)',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere. Write the path relative and with its .ts ending, or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
