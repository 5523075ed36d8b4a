// Builds dist/: one entry and lazy chunks, so that what a command does not need is never read.
// What every command that opens the store needs lies in few files: each costs a start about 1 ms.
import { rolldown } from 'rolldown';
import { schemaDigests } from '../src/store/migrate.ts';

/** Commander can start subcommands that are programs of their own; there are none here. */
const noPrograms = {
  name: 'no-programs',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (id, importer) => (/\/commander\//.test(importer) ? `\0${id}` : null),
  },
  load: { filter: { id: /^\0node:child_process$/ }, handler: () => 'export default {};' },
};

/** SQLite's scripts are bundled; its binary stays in its package, and is looked for there. */
const sqliteBinary = {
  name: 'sqlite-binary',
  transform: {
    filter: { id: /\/better-sqlite3\/lib\/binding\.js$/ },
    handler: (code) =>
      code.replaceAll('__dirname', "path.dirname(require.resolve('better-sqlite3'))"),
  },
};

const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [noPrograms, sqliteBinary],
  // A native binding and a library with data files of its own stay packages, loaded on first use.
  external: ['pdfkit'],
  transform: { define: { SCHEMA_DIGESTS: JSON.stringify(schemaDigests('data/schema')) } },
});
await bundle.write({
  dir: 'dist',
  // CommonJS starts sooner than linked modules do.
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  cleanDir: true,
  minify: true,
  codeSplitting: {
    groups: [
      // First come, first served: what stands above is in none of the files below.
      { name: 'domain', priority: 4, test: /\/src\/(domain|config)\// },
      { name: 'dossier', priority: 3, test: /\/src\/commands\/dossier\// },
      {
        name: 'builder',
        priority: 2,
        test: /\/node_modules\/kysely\/|\/src\/store\/(engine\/builder|query\/report)/,
      },
      {
        name: 'store',
        priority: 1,
        test: /\/src\/store\/(?!pin|seal)|\/node_modules\/better-sqlite3\//,
      },
    ],
  },
});
await bundle.close();
