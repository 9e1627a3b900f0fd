// Who may import whom. A folder may always import itself; packages are ruled in packageTable.

const shared = (...names: readonly string[]) => names.map((name) => `src/shared/${name}`);
const main = (...names: readonly string[]) => names.map((name) => `src/main/${name}`);
const renderer = (...names: readonly string[]) => names.map((name) => `src/renderer/${name}`);

const engines = shared(
  'tabular',
  'intake',
  'roster',
  'instrument',
  'similarity',
  'matching',
  'lineage',
  'statistics',
  'evaluation',
  'figures',
);

export const importTable: Readonly<Record<string, readonly string[]>> = {
  'src/shared/util': [],
  'src/shared/model': shared('util'),
  'src/shared/rpc': shared('model'),
  'src/shared/tabular': shared('util'),
  'src/shared/intake': shared('instrument', 'tabular', 'model', 'util'),
  'src/shared/roster': shared('intake', 'tabular', 'model', 'util'),
  'src/shared/instrument': shared('model', 'util'),
  'src/shared/similarity': shared('instrument', 'model', 'util'),
  'src/shared/matching': shared('similarity', 'model', 'util'),
  'src/shared/lineage': shared('model', 'util'),
  // The import of old lists finds people by their names as the intake does; the engine itself knows nothing of it.
  'src/shared/lineage/import': shared('intake', 'lineage', 'model', 'util'),
  'src/shared/statistics': shared('util'),
  'src/shared/evaluation': shared('instrument', 'statistics', 'model', 'util'),
  'src/shared/figures': shared('evaluation', 'lineage', 'model', 'util'),
  'src/shared/report': [...engines, ...shared('model', 'util')],
  'src/shared/export': shared('report', 'figures', 'lineage', 'model', 'util'),
  'src/main/storage': [...shared('model', 'util'), 'resources'],
  'src/main/services': [...main('storage'), 'src/shared', 'resources'],
  'src/main/rpc': [...main('services'), ...shared('rpc')],
  'src/main/hosts': [],
  'src/main/electron': main('rpc', 'hosts'),
  'src/main/loopback': main('rpc', 'hosts'),
  'src/main/index.ts': main('rpc', 'hosts', 'electron', 'storageWorker.js'),
  'src/main/loopback.ts': [...main('rpc', 'hosts', 'loopback', 'storageWorker.js'), 'package.json'],
  'src/main/storageWorker.ts': main('rpc', 'services'),
  'src/main/copyCheckWorker.ts': main('services', 'storage'),
  'src/preload': [],
  'src/renderer/client': [...shared('rpc', 'model'), ...renderer('stores')],
  'src/renderer/app': [...renderer('screens', 'components', 'stores', 'client'), 'src/shared'],
  'src/renderer/main.tsx': renderer('app', 'client'),
  'src/renderer/screens': [...renderer('components', 'charts', 'stores', 'workers', 'client'), 'src/shared'],
  'src/renderer/components': [...renderer('client'), 'src/shared'],
  'src/renderer/charts': ['src/shared'],
  'src/renderer/stores': shared('model'),
  'src/renderer/workers': ['src/shared'],
};

/** Packages that belong to some places only: the window's to the window, the database's to storage. */
export const packageTable: readonly { readonly name: RegExp; readonly places: readonly string[] }[] = [
  { name: /^electron$/, places: ['src/main/index.ts', 'src/main/electron', 'src/preload'] },
  { name: /^(?:better-sqlite3|drizzle-orm)(?:\/|$)/, places: ['src/main/storage'] },
  {
    name: /^(?:react|react-dom|@mantine|@tabler|@tanstack|@atlaskit|zustand|get-nonce)(?:\/|$)/,
    places: ['src/renderer'],
  },
  { name: /^node:(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/, places: ['src/main/loopback'] },
  { name: /^node:/, places: ['src/main'] },
  { name: /^@orpc\/server(?:\/|$)/, places: ['src/main'] },
  { name: /^@orpc\/client(?:\/|$)/, places: ['src/main/rpc', 'src/renderer/client'] },
];
