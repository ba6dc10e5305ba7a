/** Imports run one way: discord, cli → answer → search → corpus. */
const may = (room, ...others) => ({
  name: `${room}-knows-only-${['itself', ...others].join('-')}`,
  severity: 'error',
  comment: `src/${room} may import from ${['itself', ...others].join(', ')} and the files of src/.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...others].join('|')})/` },
});

const onlyIn = (module, files, comment) => ({
  name: `${module.replace(/[^a-z]/g, '-')}-has-one-room`,
  severity: 'error',
  comment,
  from: { path: '^(src|scripts)/', pathNot: files },
  to: { path: `node_modules/${module}/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    may('corpus'),
    may('import', 'corpus'),
    may('search', 'corpus'),
    may('answer', 'search', 'corpus'),
    may('store', 'corpus'),
    may('cli', 'answer', 'corpus', 'store'),
    may('discord', 'answer', 'corpus', 'store'),
    onlyIn('hnswlib-node', '^src/search/vectors\\.ts$', 'The graph is known to one file.'),
    onlyIn(
      'discord\\.js',
      '^(src/discord/|scripts/register\\.ts)',
      'Discord is known to one room.',
    ),
    onlyIn(
      '(@langchain|langchain)',
      '^(src/(search|answer)|scripts/bench)/',
      'LangChain stays behind its seams.',
    ),
    onlyIn(
      'better-sqlite3',
      '^src/(store/|lock\\.ts)',
      'The database is known to the store and the lock.',
    ),
    onlyIn(
      'cspell-lib',
      '^scripts/corpus-check/spelling\\.ts$',
      'The speller is known to one file.',
    ),
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      comment:
        'What is imported is a dependency of its own. The speller of the corpus check alone is for ' +
        'those who edit the corpus: it stays a development dependency, and the check runs without it.',
      from: { path: '^(src|scripts)/', pathNot: '^scripts/corpus-check/spelling\\.ts$' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
